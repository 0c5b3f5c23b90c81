import { oramaSearch } from '../orama.ts';
import { run } from './page.ts';

void run(oramaSearch.open, false);
