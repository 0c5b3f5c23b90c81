import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Published } from '../../ledger/history.ts';
import { sha256 as sha256Of } from '../../base/canonical.ts';
import { shortPath } from '../../base/short-number.ts';
import { revisionJsonPath, revisionPath } from '../../base/revision-path.ts';
import { historyPath } from '../../ledger/routes.ts';
import type { Fault } from './fault.ts';
import type { BuiltPage } from './page.ts';

const fileOf = (path: string): string => (path.endsWith('/') ? posix.join(path, 'index.html') : path).slice(1);

const remedy =
  'npm run check says how to bring it back, npm run publish -- --withdraw, --rename or --retire what else can be done';

/**
 * Every address, revision and anchor that was ever published is there, and each revision has the bytes that its
 * fingerprint promises.
 */
export function verifyPromises(
  outDir: string,
  published: Published,
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
): Fault[] {
  const ids = new Map(pages.map(({ file, ids: found }) => [file, new Set(found)]));
  const faults: Fault[] = [];
  const miss = (file: string, message: string) => faults.push({ file, rule: 'promise', message });
  const needFile = (path: string, record: string, hint = remedy): boolean => {
    const file = fileOf(path);
    if (files.has(file)) return true;
    miss(file, `was published (${record}) and would be missing; ${hint}`);
    return false;
  };
  const needAnchors = (path: string, anchors: readonly string[], record: string) => {
    const there = ids.get(fileOf(path));
    const lost = there ? anchors.filter((anchor) => !there.has(anchor)) : [];
    if (lost.length > 0)
      miss(
        fileOf(path),
        `lacks ${lost.map((anchor) => `#${anchor}`).join(', ')}, published in ${record}; npm run check says how to bring them back`,
      );
  };

  for (const { address, number: short, formerly, revisions, anchors } of Object.values(published.histories)) {
    if (revisions.length === 0) continue;
    if (short !== undefined && needFile(shortPath(short), address)) needAnchors(shortPath(short), anchors, address);
    for (const path of [address, ...formerly]) {
      if (needFile(path, address)) needAnchors(path, anchors, address);
      needFile(historyPath(path), address);
      for (const { number, sha256, anchors: then } of revisions) {
        const name = `${address}, revision ${String(number)}`;
        if (needFile(revisionPath(path, number), name)) needAnchors(revisionPath(path, number), then, name);
        const json = revisionJsonPath(path, number);
        if (!needFile(json, name)) continue;
        const found = sha256Of(readFileSync(posix.join(outDir, json)));
        if (found !== sha256)
          miss(
            fileOf(json),
            `has the SHA-256 ${found}, but ${sha256} was published as that of ${name}; git checkout -- content/revisions brings it back`,
          );
      }
    }
  }
  for (const address of published.addresses) {
    const [path = '', anchor] = address.split('#');
    if (needFile(path, address) && anchor !== undefined) needAnchors(path, [anchor], address);
  }
  for (const [from, { to }] of Object.entries(published.retired)) {
    const [path = '', anchor] = to.split('#');
    const name = `${to}, which replaces ${from}`;
    const retire = 'bring it back, or retire the address again in favour of another: npm run publish -- --retire';
    if (needFile(path, name, retire) && anchor !== undefined) needAnchors(path, [anchor], name);
  }
  return faults;
}
