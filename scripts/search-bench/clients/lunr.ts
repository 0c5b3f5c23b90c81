import { lunrSearch } from '../../../tests/relevance/libraries/lunr.ts';
import { run } from './page.ts';

void run(lunrSearch.open, true);
