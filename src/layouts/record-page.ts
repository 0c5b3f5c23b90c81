// What the page of a record does with scripts. It can be read and cited without them.
import '../client/copy-button.ts';
import '../features/cite/day-of-access.ts';
import '../features/cite/cite-passage.ts';
import '../client/printed.ts';
import '../features/my-list/add-record.ts';
