import { flexSearch } from './libraries/flexsearch.ts';
import type { Library } from './libraries/library.ts';
import { lunrSearch } from './libraries/lunr.ts';
import { miniSearch } from './libraries/minisearch.ts';
import { oramaSearch } from './libraries/orama.ts';

/** The libraries that our search is compared with. */
export const libraries: readonly Library[] = [miniSearch, lunrSearch, flexSearch, oramaSearch];
