// What the page of a record does with scripts. It can be read and cited without them.
import '../client/copy-button.ts';
import '../features/cite/day-of-access.client.ts';
import '../features/cite/styles.client.ts';
import '../features/cite/paragraph-buttons.client.ts';
import '../client/printed.ts';
import '../features/my-list/add-buttons.client.ts';
