import { flexSearch } from '../../../tests/relevance/libraries/flexsearch.ts';
import { run } from './page.ts';

void run(flexSearch.open, true);
