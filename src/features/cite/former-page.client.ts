// What the page of a former revision does with scripts.
import '../../client/copy-button.ts';
import './day-of-access.client.ts';
import './styles.client.ts';
