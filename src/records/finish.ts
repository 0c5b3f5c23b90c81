import { createHash } from 'node:crypto';
import type { Collection, Fields } from '../schemas/index.ts';
import { recordPath } from './addresses.ts';
import type { Candidate, Numbered } from './candidate.ts';
import type { Directory } from './directory.ts';
import { leadingTexts, type Entry } from './entry.ts';
import { findRef } from './links.ts';
import { renderBody } from './render.ts';
import { titleOf } from './summary.ts';

/** Address and title of the record that a `<Ref>` names. */
export function resolveRef(known: Directory, ref: string): { href: string; title: string } {
  const [key = '', anchor] = ref.split('#');
  const target = findRef(known, key);
  // A dead reference has been reported; here it must only not fail.
  if (!target) return { href: '/', title: ref };
  const href = recordPath(target.collection, target.id) + (anchor === undefined ? '' : `#${anchor}`);
  return { href, title: target.fields ? titleOf({ fields: target.fields }) : target.id };
}

/** Renders the body of a record without faults. */
export function finish<C extends Collection>(
  { collection, id, path, body }: Candidate<C>,
  fields: Fields<C>,
  base: string,
  { passages, removed, shown }: Numbered,
): Entry<C> {
  const anchors = passages.slice(leadingTexts(fields).length);
  const html = shown ? renderBody(shown, base, anchors, 'sources' in fields ? fields.sources : []) : '';
  const digest = createHash('sha256')
    .update(JSON.stringify([collection, id, fields, html, passages, removed]))
    .digest('hex');
  return { collection, id, file: path, fields, html, source: body?.source ?? '', passages, removed, digest };
}
