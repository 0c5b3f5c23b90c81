import type { Assessment } from '../schemas/index.ts';
import type { Status } from '../schemas/red-line.ts';
import type { Corpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { counted, listed } from './summary.ts';

/** A verdict with the anchor of its row in the page of its red line. */
export interface Cell {
  assessment: Assessment;
  anchor: string;
}

/** Red lines by texts. */
export interface Matrix {
  /** Texts on which there is at least one verdict, oldest first. */
  texts: Entry<'texts'>[];
  rows: { redLine: Entry<'red-lines'>; cells: (Cell | undefined)[] }[];
}

/** The matrix of red lines by texts. */
export function redLineMatrix({ redLines, texts }: Corpus): Matrix {
  const judged = texts.filter((text) =>
    redLines.some(({ fields }) => fields.assessments.some((assessment) => assessment.text === text.id)),
  );
  return {
    texts: judged,
    rows: redLines.map((redLine) => ({
      redLine,
      cells: judged.map((text) => {
        const index = redLine.fields.assessments.findIndex((assessment) => assessment.text === text.id);
        const assessment = redLine.fields.assessments[index];
        return assessment && { assessment, anchor: redLine.passages[index]?.anchor ?? '' };
      }),
    })),
  };
}

/** How many red lines a text met, in a sentence made from the verdicts. */
export function verdictSentence({ redLines, get }: Corpus, text: string): string {
  const counts: Record<Status | 'none', number> = { met: 0, 'partly-met': 0, 'not-met': 0, worse: 0, none: 0 };
  for (const { fields } of redLines)
    counts[fields.assessments.findLast((assessment) => assessment.text === text)?.status ?? 'none'] += 1;
  const parts = [
    [counts.met, 'met'],
    [counts['partly-met'], 'partly met'],
    [counts['not-met'], 'not met'],
    [counts.worse, 'worse than before'],
    [counts.none, 'without a verdict'],
  ] as const;
  const found = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${String(count)} ${count === 1 ? 'is' : 'are'} ${words}`);
  return `Of ${counted(redLines.length, 'red line')}, ${listed(found)} in the ${get('texts', text)?.fields.short ?? text}.`;
}
