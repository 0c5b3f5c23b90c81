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
  const problems = report.problems.map((problem) => {
    const { excerpt, severity = 'error', ...rest } = problem;
    const shown = excerpt === undefined ? {} : { excerpt: cutExcerpt(excerpt, problem.column).text };
    return { severity, ...rest, file: pathOf(report, problem), ...shown };
  });
  const text = JSON.stringify({ summary: summary(report), files: report.files, problems }, null, 2);
  return `${text.replace(unseen, escapeUnseen)}\n`;
}
