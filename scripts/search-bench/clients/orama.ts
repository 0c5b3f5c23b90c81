import { oramaSearch } from '../../../tests/relevance/libraries/orama.ts';
import { run } from './page.ts';

void run(oramaSearch.open, false);
