import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { site } from '../base/site.ts';
import { escapeMarkup } from '../base/markup.ts';
import type { Published, Retired } from './history.ts';
import { endsByItself } from './retirement.ts';

/** A file that says itself that it has ended. */
type EndedFile = (from: string, retired: Retired, address: (path: string) => string) => string;

/** A JSON Feed (1.1) that has ended, with one entry that says where to go on. */
const endedFeed: EndedFile = (from, { to, date, note }, address) => {
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
};

/** A picture that says that it is not drawn any more, and leads to what replaces it. */
const endedPicture: EndedFile = (_, { to, note }, address) => {
  const line = (y: number, words: string) => `<text x="24" y="${String(y)}">${escapeMarkup(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="112" font-family="sans-serif" font-size="14" role="img">
<rect width="100%" height="100%" fill="#fff"/>
${line(34, 'This picture is not drawn any more.')}
${line(60, note)}
<a href="${escapeMarkup(address(to))}" fill="#7a1f2b" text-decoration="underline">${line(86, address(to))}</a>
</svg>
`;
};

/** What is served in the place of a file where what replaces it is of another kind. */
const endedFiles = { feed: endedFeed, picture: endedPicture };

/**
 * Puts a file in the place of each retired one into a built site: the bytes of what replaces it or, where that is of
 * another kind, a feed or a picture that says so. Pages that were retired are built as pages that forward.
 * @param address the permanent address of a path.
 */
export function serveRetiredFiles(outDir: string, { retired }: Published, address: (path: string) => string): void {
  for (const [from, how] of Object.entries(retired)) {
    const [page = ''] = how.to.split('#');
    const [file, source] = [join(outDir, from), join(outDir, page)];
    // Where the site has the file again, or lacks what replaces it, the verification knows what to say.
    if (from.endsWith('/') || existsSync(file) || !existsSync(source)) continue;
    mkdirSync(dirname(file), { recursive: true });
    const ends = extname(from) === extname(page) ? undefined : endsByItself(from);
    if (ends) writeFileSync(file, endedFiles[ends](from, how, address));
    else cpSync(source, file);
  }
}
