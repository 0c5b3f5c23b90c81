import { readEnvironment } from '../../src/base/environment.ts';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';

/** Folder that `tests/support/global-build.ts` builds the real site into, once for all tests. */
export const testSite = '.cache/test-site';

/** Serves the real site as it was built for the tests. */
export const servedSite = (): Promise<StaticServer> => serveFolder(testSite, readEnvironment({}).base);
