import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '../base/site.ts';
import type { Published, Retired } from './history.ts';
import { isJsonFeed } from './retirement.ts';

/** A JSON Feed (1.1) that has ended, with one entry that says where to go on. */
function endedFeed(from: string, { to, date, note }: Retired, address: (path: string) => string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: address('/'),
    feed_url: address(from),
    expired: true,
    items: [
      {
        id: `${address(from)}#ended`,
        url: address(to),
        title: 'This feed has ended',
        content_text: `Its entries are now at ${address(to)}. ${note}`,
        date_published: `${date}T00:00:00Z`,
      },
    ],
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/**
 * Puts a file in the place of each retired one into a built site: the bytes of what replaces it, or, for a feed in
 * JSON, one that has ended. Pages that were retired are built as pages that forward.
 * @param address the permanent address of a path.
 */
export function serveRetiredFiles(outDir: string, { retired }: Published, address: (path: string) => string): void {
  for (const [from, how] of Object.entries(retired)) {
    const [file, source] = [join(outDir, from), join(outDir, how.to)];
    // Where the site has the file again, or lacks what replaces it, the verification knows what to say.
    if (from.endsWith('/') || existsSync(file) || !existsSync(source)) continue;
    mkdirSync(dirname(file), { recursive: true });
    if (isJsonFeed(from) && !isJsonFeed(how.to)) writeFileSync(file, endedFeed(from, how, address));
    else cpSync(source, file);
  }
}
