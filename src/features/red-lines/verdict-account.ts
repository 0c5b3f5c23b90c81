import type { Assessment, Status } from '../../schemas/red-line.ts';
import { abbreviation } from '../../schemas/actor.ts';
import { statuses } from '../../schemas/red-line.ts';
import { gradeOrder, grades, type Grade } from '../../schemas/source.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import type { Verdict } from './matrix.ts';
import { counted } from '../../base/counted.ts';
import { listed } from '../../records/summary.ts';

/** The verdicts from the best to the worst. */
export const statusOrder = Object.keys(statuses) as Status[];

/** How many of some verdicts are of each kind; those that do not occur are left out. */
export const tally = (verdicts: readonly Pick<Verdict, 'status'>[]): { status: Status; count: number }[] =>
  statusOrder
    .map((status) => ({ status, count: verdicts.filter((verdict) => verdict.status === status).length }))
    .filter(({ count }) => count > 0);

/** The verdict of a red line on a text, if there is one. */
const assessmentOf = ({ fields }: Entry<'red-lines'>, text: string): Assessment | undefined =>
  fields.assessments.findLast((assessment) => assessment.text === text);

/** What became of a demand in the adopted text, and who says so, in a sentence. */
export function outcomeSentence({ get }: Pick<Corpus, 'get'>, redLine: Entry<'red-lines'>, main: string): string {
  const name = get('texts', main)?.fields.short ?? main;
  const verdict = assessmentOf(redLine, main);
  if (!verdict) return `No source that was read judges whether the ${name} met this demand.`;
  const outcome = verdict.status === 'worse' ? 'Worse than before' : statuses[verdict.status].label;
  const judges = (verdict.by ?? []).map((id) => get('actors', id)?.fields.name ?? id);
  const letter = verdict.letter === undefined ? undefined : get('letters', verdict.letter);
  const named = letter ? `“${letter.fields.title}”` : listed(judges);
  const who = named === '' ? 'by our own reading of the source' : `according to ${named}`;
  return `${outcome} in the ${name}, ${who}.`;
}

/** How many red lines a text met, in a sentence made from the verdicts. */
export function verdictSentence({ redLines, get }: Corpus, text: string): string {
  const verdicts = redLines.flatMap((redLine) => assessmentOf(redLine, text) ?? []);
  const count = (status: Status) => verdicts.filter((verdict) => verdict.status === status).length;
  const none = redLines.length - verdicts.length;
  const name = get('texts', text)?.fields.short ?? text;
  if (redLines.length === 0) return 'There is no red line in this record yet.';
  if (verdicts.length === 0) return `None of ${counted(redLines.length, 'red line')} has a verdict on the ${name} yet.`;
  const is = (number: number) => `${number === 0 ? 'none' : String(number)} ${number > 1 ? 'are' : 'is'}`;
  const [met, partly, not, worse] = statusOrder.map(count) as [number, number, number, number];
  const unmet = worse > 0 ? `${is(not + worse)} not met or worse than before` : `${is(not)} not met`;
  const rest = none > 0 ? `; ${is(none)} without a verdict` : '';
  return `Of ${counted(redLines.length, 'red line')}, ${is(met)} met, ${is(partly)} partly met and ${unmet} in the ${name}${rest}.`;
}

/** Who judged, how often, and how far the sources of the verdicts can be relied on. */
export interface VerdictCounts {
  verdicts: number;
  /** Verdicts that follow somebody's published view. */
  published: number;
  /** Verdicts that are our reading of the source. */
  own: number;
  /** Whose views are followed, most often first; a verdict may follow several. */
  judges: { actor: Entry<'actors'>; count: number }[];
  /** Grades of the sources that the verdicts rest on, best first. */
  grades: { grade: Grade; count: number }[];
}

/** Counts who judged, and on what sources. */
export function verdictCounts(verdicts: readonly Verdict[]): VerdictCounts {
  const judges = new Map<Entry<'actors'>, number>();
  for (const actor of verdicts.flatMap((verdict) => verdict.judges)) judges.set(actor, (judges.get(actor) ?? 0) + 1);
  const own = verdicts.filter((verdict) => verdict.judges.length === 0).length;
  return {
    verdicts: verdicts.length,
    published: verdicts.length - own,
    own,
    judges: [...judges]
      .map(([actor, count]) => ({ actor, count }))
      .sort((a, b) => b.count - a.count || (a.actor.fields.name < b.actor.fields.name ? -1 : 1)),
    grades: gradeOrder
      .map((grade) => ({ grade, count: verdicts.filter(({ source }) => source.grade === grade).length }))
      .filter(({ count }) => count > 0),
  };
}

/** Who judged, and on what sources, in words. */
export function countsSentence(
  { verdicts, published, own, judges, grades: found }: VerdictCounts,
  texts: number,
): string {
  const foremost = judges.slice(0, 3).map(({ actor, count }) => `${actor.fields.name} (${String(count)})`);
  const followed =
    foremost.length > 0
      ? `${String(published)} ${published === 1 ? 'follows' : 'follow'} a published view, most often of ${listed(foremost)}`
      : 'none follows a published view';
  const graded = found.map(({ grade, count }) => `${grades[grade].label.toLowerCase()} (${String(count)})`);
  return [
    `Of ${counted(verdicts, 'verdict')} on ${counted(texts, 'text')}, ${followed}; ${own === 0 ? 'none' : String(own)} ${own > 1 ? 'are' : 'is'} our own reading of the source.`,
    ...(graded.length > 0 ? [`They rest on sources of these grades: ${listed(graded)}.`] : []),
  ].join(' ');
}

/** A name for narrow places: the abbreviation that the actor is known by, else its name; a number stays with its word. */
export const shortName = ({ fields }: Entry<'actors'>): string =>
  fields.also_known_as?.find((name) => abbreviation.test(name)) ?? fields.name.replace(/ (?=\d+$)/, '\u00A0');

/** Whose view a verdict follows, for narrow places: `EFF`, `ARTICLE 19 and 2 more`. */
export function shortJudges({ judges }: Pick<Verdict, 'judges'>): string {
  const [first] = judges;
  if (!first) return 'our reading';
  return judges.length === 1 ? shortName(first) : `${shortName(first)} +${String(judges.length - 1)}`;
}

/** Who judged, in full: `EFF and ARTICLE 19`, or that it is our reading. */
export const judgesInWords = ({ judges }: Pick<Verdict, 'judges'>): string =>
  judges.length === 0 ? 'our reading of the source' : listed(judges.map(({ fields }) => fields.name));

/** What those are to a letter whose view a verdict in it follows: `convenors`, `signatories`, or both. */
export function standing({ fields }: Entry<'letters'>, judges: readonly Pick<Entry<'actors'>, 'id'>[]): string {
  const convened = judges.filter(({ id }) => fields.convenors.includes(id)).length;
  if (convened === 0) return 'signatories';
  return convened === judges.length ? 'convenors' : 'convenors and signatories';
}

/** Anchor of the note of a verdict; it stays the same when others are added. */
export const noteId = ({ redLine, text }: Pick<Verdict, 'redLine' | 'text'>): string => `why-${redLine.id}-${text.id}`;

/** By what a verdict is found: `own` for our reading, else `published` and the ids of those whose view it follows. */
export const judgeKeys = ({ judges }: Pick<Verdict, 'judges'>): string =>
  judges.length === 0 ? 'own' : ['published', ...judges.map(({ id }) => id)].join(' ');
