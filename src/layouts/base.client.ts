// What every page does with scripts.
import './keys.client.ts';
import '../features/my-list/count.client.ts';
