import { problemKinds, type Problem } from '../problem.ts';
import { visible } from '../../base/visible.ts';
import { pathOf, summary, type Report } from './report.ts';

// How a workflow command is escaped: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The report as annotations of GitHub Actions, which stand beside the lines of a pull request. */
export function github(report: Report): string {
  const annotation = (level: 'error' | 'warning', problem: Problem) => {
    const { line, column, kind, message, hint } = problem;
    const properties = {
      file: visible(pathOf(report, problem)),
      line: String(line),
      col: String(column),
      title: problemKinds[kind],
    };
    const named = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
    const text = [message, ...(hint === undefined ? [] : [hint])].map(visible).join('\n');
    return `::${level} ${named.join(',')}::${escapeData(text)}`;
  };
  const annotations = [
    ...report.problems.map((problem) => annotation('error', problem)),
    ...(report.warnings ?? []).map((problem) => annotation('warning', problem)),
  ];
  return `${[...annotations, summary(report)].join('\n')}\n`;
}
