import { describedAs, type CslItem, type CslType } from './csl.ts';
import { splitName } from './names.ts';

/** Reference types of RIS. */
const types: Record<CslType, string> = { report: 'RPRT', webpage: 'ELEC' };

/** Year, month and day between slashes; what is not known stays empty. */
const slashed = ([year, month, day]: number[]): string =>
  [String(year), ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')))].join('/');

/** An item in the RIS format: lines of tag and value that end in CRLF, as its specification asks. */
export function toRis(item: CslItem): string {
  const [start] = item.issued?.['date-parts'] ?? [];
  const [accessed] = item.accessed?.['date-parts'] ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', splitName(name)]),
    ['PY', start && String(start[0])],
    ['DA', start && slashed(start)],
    ['T2', item['container-title']],
    ['M3', describedAs(item)],
    ['SN', item.number],
    ['PB', item.publisher],
    ['ET', item.version && `Revision ${item.version}`],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', accessed && slashed(accessed)],
    ['N1', item.note],
    ['N1', item.annote?.replace(/\s+/g, ' ')],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : [])).join('')}ER  - \r\n`;
}
