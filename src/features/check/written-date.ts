/** Names of the months in the languages that notes are often written in, in small letters without accents and dots. */
const monthNames: Map<string, number> = new Map(
  ['en', 'de', 'fr', 'es'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, index): [string, number] => [
        bare(new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(Date.UTC(2024, index, 1))),
        index + 1,
      ]),
    ),
  ),
);

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const month = (name: string): number | undefined =>
  monthNames.get(bare(name)) ?? (bare(name) === 'sept' ? 9 : undefined);

/** The day that a pattern's parts name, as `YYYY-MM-DD`; `undefined` when there is no such day. */
function day(
  year: string | undefined,
  monthNumber: number | undefined,
  dayOfMonth: string | undefined,
): string | undefined {
  if (monthNumber === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(dayOfMonth)));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== monthNumber) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Reads a day at the start of a text, in the usual ways to write one; all-number dates only where they are clear. */
export function readDay(text: string): string | undefined {
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (numbers) return day(numbers[1], Number(numbers[2]), numbers[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text);
  if (dotted) return day(dotted[3], Number(dotted[2]), dotted[1]);
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s~]+(?:of\s+|de\s+)?(\p{L}{3,12})\.?,?[\s~]+(?:de\s+)?(\d{4})/u.exec(text);
  if (dayFirst) return day(dayFirst[3], month(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,12})\.?[\s~]+(\d{1,2})(?:st|nd|rd|th)?,?[\s~]+(\d{4})/u.exec(text);
  if (monthFirst) return day(monthFirst[3], month(monthFirst[1] ?? ''), monthFirst[2]);
  const parts = /^\[\s*\[\s*"?(\d{4})"?\s*,\s*"?(\d{1,2})"?\s*,\s*"?(\d{1,2})"?\s*\]/.exec(text);
  return parts ? day(parts[1], Number(parts[2]), parts[3]) : undefined;
}

const announced =
  /(?:\b(?:last\s+)?(?:accessed|retrieved|visited|viewed|consulted|checked|read)|\bcit(?:ed|\.)|\babgerufen|\b(?:letzter\s+)?Zugriff|\bconsult(?:ée?s?|ado|ada)|\bconsulté(?:e|s)?|\baccess-?date|\burldate|^Y2)(?:"|\b|(?<=[.é]))[\s~]*(?:on|am|le|el|:|=|-|date-parts|["{}[\s])*?[\s~:={"]*(?=[\p{L}\d[])/gimu;

/** The day on which a note says that its author read the page. */
export function accessDay(text: string): string | undefined {
  for (const match of text.matchAll(announced)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
    const found =
      readDay(rest) ??
      readDay(rest.replace(/^(?:on|am|le|el|date-parts)\b["\s:{]*/iu, '')) ??
      readDay(rest.replace(/^\{?\s*"?date-parts"?\s*:\s*/, ''));
    if (found !== undefined) return found;
  }
  return undefined;
}
