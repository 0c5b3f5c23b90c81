// What every page does with scripts.
import './keys.ts';
import '../features/my-list/count.ts';
