import type { NumberedPassage } from '../ledger/paragraph.ts';
import { counted } from '../base/counted.ts';
import { stretchesInWords } from '../base/paragraph-runs.ts';
import { listed } from '../records/summary.ts';
import { visible } from '../base/visible.ts';
import type { Plan, PlannedRevision } from './plan.ts';

/** Records that are listed one by one; of more, the number says enough. */
const most = 40;

const start = (text: string): string => visible(text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text);

const how = ({ change, likeness }: NumberedPassage): string =>
  likeness === undefined || likeness >= 1 ? change : `${change}, ${String(Math.floor(likeness * 100))} % alike`;

/** One changed record: what changed in its fields, and how each paragraph comes by its number. */
function changed({ address, revision, fields, numbering, sources }: PlannedRevision): string[] {
  const lines = [`${address}  revision ${String(revision)}`];
  if (fields.length > 0) lines.push(`    changed: ${listed(fields)}`);
  for (const [index, passage] of (numbering?.passages ?? []).entries())
    if (passage.change !== 'kept') {
      const [own = '', ...also] = passage.anchors;
      const anchors = also.length > 0 ? `${own} (also ${also.join(', ')})` : own;
      lines.push(`    paragraph ${String(index + 1)} is ${anchors}, ${how(passage)}: ${start(passage.text)}`);
    }
  for (const { anchor, revision: last, text } of numbering?.removed ?? [])
    if (last === revision - 1) lines.push(`    ${anchor} is removed: ${start(text)}`);
  for (const { anchor, now } of sources)
    lines.push(`    sources of ${anchor}: ${now.length > 0 ? now.join(', ') : 'none named'}`);
  return lines;
}

/** What a publication would record, for people. Changed records are told in full; new ones only when `whole` and few. */
export function describePlan({ revisions, addresses, numbers }: Plan, { whole }: { whole: boolean }): string {
  const fresh = revisions.filter(({ revision }) => revision === 1);
  const others = revisions.filter(({ revision }) => revision > 1);
  const lines: string[] = [];
  if (fresh.length > 0) {
    lines.push(`${counted(fresh.length, 'new record')}${whole && fresh.length <= most ? ':' : ''}`);
    if (whole && fresh.length <= most)
      lines.push(
        ...fresh.map(
          ({ address, entry }) => `  ${address}  revision 1, ${counted(entry.passages.length, 'numbered paragraph')}`,
        ),
      );
  }
  if (others.length > 0)
    lines.push(`${counted(others.length, 'changed record')}:`, ...others.flatMap(changed).map((line) => `  ${line}`));
  const given = Object.values(numbers);
  if (given.length > 0) lines.push(`${counted(given.length, 'short number')}: ${stretchesInWords(given, ' to ')}`);
  if (addresses.length > 0) {
    const shown = whole && addresses.length <= most ? `: ${addresses.join(' ')}` : '';
    lines.push(`${counted(addresses.length, 'other new address', 'other new addresses')}${shown}`);
  }
  return `${lines.join('\n')}\n`;
}
