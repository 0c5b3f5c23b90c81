import { builtSite } from './site.ts';

/** Vitest global set-up: builds the real site, unless it is there and nothing of it has changed. */
export default function buildOnce() {
  builtSite('live');
}
