// What the page of a record does with scripts. It can be read and cited without them.
import './copy-button.ts';
import './day-of-access.ts';
import './cite-passage.ts';
import './printed.ts';
import '../dossier/add-record.ts';
