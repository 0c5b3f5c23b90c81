// What needs the packages of bench/package.json, which npm ci does not install with ours: loaded by bench/others.ts only.
import type { Others } from '../others.ts';
import { flexSearch } from './flexsearch.ts';
import { lunrSearch } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { oramaSearch } from './orama.ts';
import { cutSpeeches } from './speeches.ts';

export const others: Others = { libraries: [miniSearch, lunrSearch, flexSearch, oramaSearch], cutSpeeches };
