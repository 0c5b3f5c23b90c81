import { counted } from '../../base/counted.ts';
import { visible } from '../../base/visible.ts';
import { hostOf } from './cited.ts';
import { isLost, states, type CheckedSource } from './state.ts';
import type { Known, Survey } from './survey.ts';

const table = ({ states: counts, addresses }: Survey): string[] => [
  ...counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `  ${states[state].label.padEnd(18)}${String(count).padStart(6)}`),
  `  ${'Addresses'.padEnd(18)}${String(addresses).padStart(6)}`,
];

const files = (address: Known, folder: string): string =>
  [...new Set(address.citations.map(({ file }) => `${folder}/${file}`))].map(visible).join(', ');

/** `404`, `its certificate has expired (TLS)`, with the day on which that was first seen. */
function why({ status, reason, since }: CheckedSource): string {
  const said = [status === undefined ? '' : String(status), reason ?? ''].filter(Boolean).join(', ');
  return visible(`${said}${since === undefined ? '' : ` (since ${since})`}`);
}

const entry = (address: Known, folder: string): string[] => [
  `  ${visible(address.url)}`,
  `    ${states[address.line.state].label}: ${why(address.line)}`,
  `    ${address.archived === undefined ? 'no archived copy' : `archived: ${visible(address.archived)}`}`,
  `    ${files(address, folder)}`,
];

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

/** What a maintainer does about it. */
function advice(result: Survey): string[] {
  const count = (state: CheckedSource['state']) => result.states.find((row) => row.state === state)?.count ?? 0;
  const needy = result.lost.filter(({ archived, grade }) => archived === undefined && grade !== undefined).length;
  return [
    ...(needy > 0
      ? [
          `  ${counted(needy, 'lost source')} without an archived copy: look for one at https://web.archive.org/ and add it as archived: to the source. Leave url: as it is.`,
        ]
      : []),
    ...(count('moved') > 0
      ? [
          `  ${counted(count('moved'), 'address has', 'addresses have')} moved (location: in sources.jsonl): open the new one, and put it in the place of the old where it shows the same document.`,
        ]
      : []),
    ...(result.unarchived.length > 0
      ? [
          `  ${counted(result.unarchived.length, 'source has', 'sources have')} no archived copy: save the page at https://web.archive.org/save and add its address as archived:.`,
        ]
      : []),
  ];
}

/** What a check found, for the person who ran it. */
export function checkReport(
  result: Survey,
  before: ReadonlyMap<string, CheckedSource>,
  found: ReadonlyMap<string, CheckedSource>,
  folder: string,
): string {
  const isNew = ({ url, line }: Known) => found.has(url) && before.get(url)?.state !== line.state;
  const newly = (state: CheckedSource['state']) =>
    result.lost.filter((address) => address.line.state === state && isNew(address));
  const back = [...found.values()].filter(({ url, state }) => {
    const former = before.get(url);
    return former !== undefined && isLost(former.state) && (state === 'ok' || state === 'moved');
  });
  return lines([
    `${counted(found.size, 'address', 'addresses')} checked. All addresses of the record:`,
    ...table(result),
    ...section(
      'Newly dead',
      newly('dead').flatMap((address) => entry(address, folder)),
    ),
    ...section(
      'Newly unreachable (may come back)',
      newly('unreachable').flatMap((address) => entry(address, folder)),
    ),
    ...section(
      'Back again',
      back.map(({ url }) => `  ${visible(url)}`),
    ),
    ...section('What to do next', advice(result)),
  ]);
}

/** What the file says, without asking anybody. `shown` are the addresses that the person wants to see. */
export function offlineReport(result: Survey, shown: ReadonlySet<string>, folder: string): string {
  const wanted = ({ url }: Known) => shown.has(url);
  const unarchived = Map.groupBy(result.unarchived.filter(wanted), ({ url }) => hostOf(url));
  return lines([
    result.lastChecked === undefined
      ? 'The addresses of the record have not been checked yet.'
      : `The addresses of the record, last checked on ${result.lastChecked}:`,
    ...table(result),
    ...section(
      'Dead or unreachable',
      result.lost.filter(wanted).flatMap((address) => entry(address, folder)),
    ),
    ...section(
      `Without an archived copy (${String(result.sources - result.archived)} of ${counted(result.sources, 'source')})`,
      [...unarchived].flatMap(([host, addresses]) => [
        `  ${host}`,
        ...addresses.map((address) => `    ${visible(address.url)}  ${files(address, folder)}`),
      ]),
    ),
    ...section('What to do next', advice(result)),
  ]);
}

const lines = (list: readonly string[]): string => `${list.join('\n')}\n`;
