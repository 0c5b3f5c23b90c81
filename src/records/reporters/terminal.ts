import { styleText } from 'node:util';
import { problemKinds, type Problem } from '../problem.ts';
import { visible } from '../../base/visible.ts';
import { pathOf, shownFolder, summary, type Report } from './report.ts';
import { cutExcerpt } from './excerpt.ts';

/** Settings of the view for people. */
export interface TerminalOptions {
  colour: boolean;
}

/** The report for people: each problem with its place, the line quoted, a caret under what is meant, and what would be right. */
export function terminal(report: Report, { colour }: TerminalOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;

  const view = (problem: Problem): string => {
    const { line, column, kind, message, hint, excerpt } = problem;
    const place = `${visible(pathOf(report, problem))}:${String(line)}:${String(column)}`;
    const lines = [
      `${style('bold', place)}  ${style('dim', problemKinds[kind])}`,
      `  ${style('red', visible(message))}`,
    ];
    if (excerpt !== undefined && excerpt.trim() !== '') {
      const { text, before } = cutExcerpt(excerpt, column);
      const number = String(line);
      const bar = style('dim', '|');
      lines.push(`  ${style('dim', number)} ${bar} ${text}`);
      lines.push(`  ${' '.repeat(number.length)} ${bar} ${' '.repeat(before)}${style('red', '^')}`);
    }
    if (hint !== undefined) lines.push(`  ${style('green', visible(hint))}`);
    return `${lines.join('\n')}\n`;
  };

  /** A warning has one line: there may be many, and they can wait. */
  const warning = (problem: Problem): string => {
    const place = `${visible(pathOf(report, problem))}:${String(problem.line)}`;
    const words = [problem.message, problem.hint].filter((part) => part !== undefined).join('. ');
    return `${style('bold', place)}  ${style('yellow', 'Warning')}: ${visible(words)}`;
  };

  const end = style(report.problems.length > 0 ? ['bold', 'red'] : ['bold', 'green'], summary(report));
  const warnings = (report.warnings ?? []).map(warning);
  return `${[...report.problems.map(view), ...warnings, end].join('\n')}\n`;
}

/** The report as this terminal shows it. */
export const terminalReport = (
  problems: readonly Problem[],
  files: number,
  contentDir: string,
  warnings: readonly Problem[] = [],
): string =>
  terminal(
    { problems, warnings, files, folder: shownFolder(contentDir) },
    { colour: process.stdout.isTTY && !process.env['NO_COLOR'] },
  );
