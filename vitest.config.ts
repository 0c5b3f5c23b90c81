import { defineConfig } from 'vitest/config';

// Each project is a folder of tests; `vitest --project unit` runs one. The machines of CI have two cores, and other work beside:
// a test ends by its time only where it hangs.
const project = (name: string, folders: string[], testTimeout: number) => ({
  test: {
    name,
    environment: 'node' as const,
    // Files of tests share the modules of their process: loading them anew for each costs a third of the time.
    isolate: false,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    testTimeout,
    hookTimeout: 10 * testTimeout,
  },
});

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', ['unit', 'check', 'relevance'], 60_000),
      project('site', ['site'], 240_000),
      project('browser', ['browser'], 120_000),
    ],
  },
});
