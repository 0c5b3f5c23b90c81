import { defineConfig } from 'vitest/config';

// Each project is a folder of tests; `vitest --project unit` runs one. The machines of CI have two cores.
const project = (name: string, folders: string[], testTimeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    environment: 'node' as const,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    globalSetup,
    testTimeout,
    hookTimeout: 10 * testTimeout,
  },
});

// The real site is built once, by the command that people use.
const builtSite = ['tests/support/global-build.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', ['unit', 'check'], 20_000),
      project('site', ['site'], 120_000, builtSite),
      project('browser', ['browser'], 60_000, builtSite),
    ],
  },
});
