import { miniSearch } from '../minisearch.ts';
import { run } from './page.ts';

void run(miniSearch.open, true);
