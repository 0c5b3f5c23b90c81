import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { escapeMarkup } from '../../base/markup.ts';
import { filesBelow } from '../../ledger/files-below.ts';
import { UserError } from '../../base/user-error.ts';
import { plainScript } from './plain-scripts.ts';
import { relativePage } from './relative.ts';

/** What of a site is for servers and search engines alone. */
const forServers =
  /^(_headers|_redirects|\.nojekyll|robots\.txt|sitemap[^/]*\.xml|opensearch\.xml|offline\.js|pagefind\/pagefind-(ui|modular-ui|component-ui|highlight|worker)\..*)$/;

/** What pages fetch by scripts: texts and index of the search, states, citations. */
const fetched = /^(?!data\/).*\.(json|txt|pagefind|pf_meta|pf_index|pf_fragment)$/;

/** A file as a script that hands it over. */
const asScript = (path: string, bytes: Uint8Array): string =>
  `offlineFile(${JSON.stringify(path)},${JSON.stringify(Buffer.from(bytes).toString('base64'))});\n`;

/** What stands beside the folder of the site: a page that leads into it. */
export const startPage = (name: string, folder: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeMarkup(name)}</title>
<meta http-equiv="refresh" content="0; url=${folder}/index.html">
<p><a href="${folder}/index.html">Open the ${escapeMarkup(name)}</a>
`;

/**
 * The files of a built site as they work from a folder, without a server: reading, citing and search. What was published
 * keeps its bytes, so that the copy can be verified.
 * @param base path under which the site is served.
 */
export async function* offlineFiles(
  site: string,
  base: string,
): AsyncGenerator<readonly [path: string, bytes: Uint8Array]> {
  const files = filesBelow(site).filter((path) => !forServers.test(path));
  if (!files.includes('index.html')) throw new UserError(`There is no built site in ${site}: npm run build`);
  const scripts = new Set<string>();
  for (const path of files) {
    const bytes = readFileSync(join(site, path));
    if (path.endsWith('.html')) {
      const html = strFromU8(bytes);
      for (const [, address = ''] of html.matchAll(/<script type="module" src="([^"]+)"/g))
        scripts.add(address.slice(base.length));
      yield [path, strToU8(relativePage(html, path, base))];
    } else if (!path.startsWith('assets/') || !path.endsWith('.js')) yield [path, bytes];
    if (fetched.test(path)) yield [`offline/files/${path}.js`, strToU8(asScript(path, bytes))];
  }
  for (const script of scripts) yield [script, strToU8(await plainScript(join(site, script), site))];
  const own = join(import.meta.dirname, 'offline.client.ts');
  yield ['offline/offline.js', strToU8(await plainScript(own, import.meta.dirname))];
}
