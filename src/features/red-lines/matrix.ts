import type { Status } from '../../schemas/red-line.ts';
import type { Source } from '../../schemas/source.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';

/** How one text treated one red line, with all that bears it out. */
export interface Verdict {
  redLine: Entry<'red-lines'>;
  text: Entry<'texts'>;
  status: Status;
  why: string;
  /** Whose published view it follows; nobody where it is our reading of the source. */
  judges: Entry<'actors'>[];
  /** The letter in which they give it. */
  letter: Entry<'letters'> | undefined;
  source: Source;
  /** Path of the page that proves it, with the anchor of the verdict: `/red-lines/narrow-scope/#p3`. */
  path: string;
  /** Number of its note below the table, from 1. */
  number: number;
}

/** A red line with its verdicts. */
export interface MatrixRow {
  redLine: Entry<'red-lines'>;
  /** One for each text of the matrix; none where no verdict is recorded. */
  cells: (Verdict | undefined)[];
  /** The verdict on the adopted text. */
  final: Verdict | undefined;
}

/** Red lines by texts. */
export interface Matrix {
  /** Texts on which there is at least one verdict, oldest first. */
  texts: Entry<'texts'>[];
  rows: MatrixRow[];
  /** All verdicts in the order of their notes. */
  verdicts: Verdict[];
}

/** The matrix of red lines by texts; `main` is the text that was adopted. */
export function redLineMatrix(corpus: Corpus, main: string): Matrix {
  const { redLines, texts, get } = corpus;
  const judged = texts.filter((text) =>
    redLines.some(({ fields }) => fields.assessments.some((assessment) => assessment.text === text.id)),
  );
  let number = 0;
  const verdictOn = (redLine: Entry<'red-lines'>, text: Entry<'texts'>): Verdict | undefined => {
    const { assessments, sources } = redLine.fields;
    const index = assessments.findIndex((assessment) => assessment.text === text.id);
    const assessment = assessments[index];
    const source = sources.find(({ url }) => url === assessment?.source);
    if (!assessment || !source) return undefined;
    const { status, why, by = [] } = assessment;
    const letter = assessment.letter === undefined ? undefined : get('letters', assessment.letter);
    const path = `${recordPath('red-lines', redLine.id)}#${redLine.passages[index]?.anchor ?? ''}`;
    const judges = by.flatMap((id) => get('actors', id) ?? []);
    return { redLine, text, status, why, judges, letter, source, path, number: (number += 1) };
  };
  const rows = redLines.map((redLine): MatrixRow => {
    const cells = judged.map((text) => verdictOn(redLine, text));
    return { redLine, cells, final: cells[judged.findIndex(({ id }) => id === main)] };
  });
  return { texts: judged, rows, verdicts: rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)) };
}
