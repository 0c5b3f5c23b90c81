import { belowBase } from '../base/paths.ts';
import { readEnvironment } from '../base/environment.ts';

const { siteUrl, base } = readEnvironment();

/** A path of the site as a link within it: `/timeline/` under the base the site is served at. */
export const href = (path: string): string => belowBase(base, path);

/** The permanent address of a path: what citations, feeds and metadata carry. */
export const permalink = (path: string): string => new URL(path.replace(/^\//, ''), siteUrl).href;

/** A permanent address without its scheme, as it is shown to readers. */
export const shownAddress = (path: string): string => permalink(path).replace(/^https?:\/\//, '');
