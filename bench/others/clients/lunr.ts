import { lunrSearch } from '../lunr.ts';
import { run } from './page.ts';

void run(lunrSearch.open, true);
