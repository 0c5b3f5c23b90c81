import { flexSearch } from '../flexsearch.ts';
import { run } from './page.ts';

void run(flexSearch.open, true);
