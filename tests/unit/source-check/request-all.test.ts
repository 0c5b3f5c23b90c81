import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forward, startHost, type Handler } from './test-host.ts';
import { checkAll, testClock } from './checking.ts';

const slowly: Handler = (_, response) => void wait(20).then(() => response.end());

test('a host is asked one thing at a time, also when other hosts forward to it', async () => {
  const shared = await startHost({ '/a': slowly, '/b': slowly, '/c': slowly, '/d': slowly });
  const others = await Promise.all(['/c', '/d'].map((path) => startHost({ '/': forward(302, shared.origin + path) })));
  const urls = [`${shared.origin}/a`, `${shared.origin}/b`, ...others.map(({ origin }) => `${origin}/`)];
  const { found } = await checkAll(urls);
  expect(Object.keys(found)).toHaveLength(4);
  expect(new Set(Object.values(found).map(({ state }) => state))).toEqual(new Set(['ok']));
  expect([shared.most(), shared.seen.length, shared.robotsAsked()]).toEqual([1, 4, 1]);
});

test('there is a pause after each request to a host, and none between hosts', async () => {
  const one = await startHost({ '/a': 200, '/b': 200 });
  const clock = testClock();
  await checkAll([`${one.origin}/a`, `${one.origin}/b`], { clock, manners: { pause: 1500 } });
  expect(clock.slept).toEqual([1500, 1500]);
});

test('only a few hosts are asked at the same time', async () => {
  let open = 0;
  let most = 0;
  const page: Handler = (_, response) => {
    open += 1;
    most = Math.max(most, open);
    void wait(20).then(() => {
      open -= 1;
      response.end();
    });
  };
  const hosts = await Promise.all(Array.from({ length: 8 }, () => startHost({ '/a': page })));
  const { found } = await checkAll(
    hosts.map(({ origin }) => `${origin}/a`),
    { manners: { hosts: 3 } },
  );
  expect(Object.keys(found)).toHaveLength(8);
  expect(most).toBeLessThanOrEqual(3);
});
