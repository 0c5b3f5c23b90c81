import type { Problem } from '../problem.ts';
import { pathOf, summary, type Report } from './report.ts';
import { cutExcerpt } from './excerpt.ts';

/** Characters that JSON allows but a terminal would obey. */
const unseen = /[\u007F-\u009F\u00AD\p{Cf}\u2028\u2029]/gu;

const escapeUnseen = (character: string) =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/** The report as JSON, for other programs. Files are named as people open them. */
export function json(report: Report): string {
  const plain = (problem: Problem) => {
    const { excerpt, ...rest } = problem;
    const shown = excerpt === undefined ? {} : { excerpt: cutExcerpt(excerpt, problem.column).text };
    return { ...rest, file: pathOf(report, problem), ...shown };
  };
  const { files, problems, warnings = [] } = report;
  const lists = { problems: problems.map(plain), warnings: warnings.map(plain) };
  const text = JSON.stringify({ summary: summary(report), files, ...lists }, null, 2);
  return `${text.replace(unseen, escapeUnseen)}\n`;
}
