import { expect, test } from 'vitest';
import { trailOf } from '../../../src/layouts/doors.ts';

const record = [{ path: '/statements/one/', title: 'One' }];

test.each<[string, { path: string; title: string }[] | undefined, string[]]>([
  ['/timeline/', undefined, []],
  ['/timeline/2024/', undefined, ['/timeline/']],
  ['/statements/', undefined, ['/who-said-what/']],
  ['/statements/one/', undefined, ['/who-said-what/', '/statements/']],
  ['/statements/one/r/2/', record, ['/who-said-what/', '/statements/', '/statements/one/']],
  ['/sessions/first/', undefined, ['/timeline/', '/sessions/']],
  ['/articles/purpose/', undefined, ['/treaty-text/', '/articles/']],
  // The longest room: the demands are no part of the page of letters.
  ['/letters/asks/scope/', undefined, ['/civil-society/', '/letters/asks/']],
  ['/method/sources/', [{ path: '/method/', title: 'Method' }], ['/method/']],
  ['/about/', undefined, []],
])('above %s stand its door, its room and what it is part of', (path, above, trail) => {
  expect(trailOf(path, above).map((page) => page.path)).toEqual(trail);
});
