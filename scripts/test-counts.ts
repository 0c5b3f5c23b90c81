/** How many tests went which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of Vitest's JSON report. */
export interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests of a report. Whatever makes the run fail counts as one failed test at least: a file that cannot
 * be loaded, an error outside all tests, a run without report or without tests.
 */
export function countTests(report: VitestReport | undefined, runPassed: boolean): Counts {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const files = report.testResults;
  const results = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = results.filter((status) => status === 'passed').length;
  const failed = results.filter((status) => status === 'failed').length + broken.length;
  const skipped = results.length - passed - results.filter((status) => status === 'failed').length;
  const unexplained = failed === 0 && (!runPassed || passed + skipped === 0);
  return { passed, failed: unexplained ? 1 : failed, skipped };
}
