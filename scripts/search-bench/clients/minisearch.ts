import { miniSearch } from '../../../tests/relevance/libraries/minisearch.ts';
import { run } from './page.ts';

void run(miniSearch.open, true);
