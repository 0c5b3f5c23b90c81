import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { LinkStatus } from '../../../src/features/source-check/state.ts';
import { forward, inTurn, startHost, text, type Handler, type Pages } from './test-host.ts';
import { checkAll, checkOne, testClock } from './checking.ts';

describe('what an address answers', () => {
  test.each([
    [200, 'ok'],
    [204, 'ok'],
    [404, 'dead'],
    [410, 'dead'],
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [999, 'refused'],
    [304, 'unreachable'],
  ])('%i is %s', async (status, state) => {
    const { origin } = await startHost({ '/a': status });
    expect(await checkOne(`${origin}/a`)).toEqual({ state, status });
  });

  test('HEAD is enough where it answers well', async () => {
    const { origin, seen } = await startHost({ '/a': 200 });
    await checkOne(`${origin}/a`);
    expect(seen).toEqual(['HEAD /a']);
  });

  test.each([400, 403, 404, 405, 500, 501, 503])('HEAD is not believed when it answers %i', async (status) => {
    const { origin, seen } = await startHost({
      '/a': ({ method }, response) => response.writeHead(method === 'HEAD' ? status : 200).end('x'),
    });
    const clock = testClock();
    expect(await checkOne(`${origin}/a`, { clock })).toEqual({ state: 'ok', status: 200 });
    expect([seen, clock.slept]).toEqual([['HEAD /a', 'GET /a'], []]);
  });

  test('a server that cuts every HEAD', async () => {
    const { origin, seen } = await startHost({
      '/a': ({ method }, response) => (method === 'HEAD' ? response.destroy() : response.end('x')),
    });
    expect(await checkOne(`${origin}/a`)).toEqual({ state: 'ok', status: 200 });
    expect(seen).toEqual(['HEAD /a', 'GET /a']);
  });

  test('names the project and where it can be reached', async () => {
    const agents: (string | undefined)[] = [];
    const note: Handler = ({ headers }, response) => {
      agents.push(headers['user-agent']);
      response.end();
    };
    const { origin } = await startHost({ '/a': note, '/robots.txt': note });
    await checkOne(`${origin}/a`);
    const name = 'CybercrimeConventionRecord/1.0 (link check; +https://github.com/cybercrime-convention-record/record)';
    expect(agents).toEqual([name, name]);
  });

  test('a place within the page is not sent', async () => {
    const { origin, seen } = await startHost({ '/a?b=1': 200 });
    await checkOne(`${origin}/a?b=1#c`);
    expect(seen).toEqual(['HEAD /a?b=1']);
  });

  test('a huge file is not read', async () => {
    let whole = true;
    let ended: Promise<unknown> | undefined;
    const { origin } = await startHost({
      '/a': ({ method }, response) => {
        if (method === 'HEAD') {
          response.writeHead(405).end();
          return;
        }
        response.writeHead(200, { 'content-length': 10_000_000_000 });
        response.write('x'.repeat(1000));
        ended = once(response, 'close').then(() => (whole = response.writableFinished));
      },
    });
    expect(await checkOne(`${origin}/a`)).toEqual({ state: 'ok', status: 200 });
    await ended;
    expect(whole).toBe(false);
  });
});

describe('redirects', () => {
  /** What is found at `/a` of a host with these pages; its addresses stand without the host. */
  const found = async (pages: Pages) => {
    const { origin } = await startHost(pages);
    return JSON.parse(JSON.stringify(await checkOne(`${origin}/a`)).replaceAll(origin, '')) as LinkStatus;
  };
  const moved = { state: 'moved', status: 200, location: '/b' };
  const ok = { state: 'ok', status: 200 };
  const lost = (reason: string) => ({ state: 'unreachable', status: 302, reason });
  const front = 'leads to the front page of the site; the document itself may be gone';
  const nowhere = lost('redirects without naming a web address');

  test.each<[what: string, pages: Pages, status: object]>([
    ['301, for good: the record should name the new address', { '/a': forward(301, '/b'), '/b': 200 }, moved],
    ['308, for good', { '/a': forward(308, '/b'), '/b': 200 }, moved],
    ['302, for now: the address is good', { '/a': forward(302, '/b'), '/b': 200 }, ok],
    ['303, for now', { '/a': forward(303, '/b'), '/b': 200 }, ok],
    ['307, for now', { '/a': forward(307, '/b'), '/b': 200 }, ok],
    [
      'for good, then for now: the address that stays is the one between',
      { '/a': forward(301, '/b'), '/b': forward(302, '/c'), '/c': 200 },
      moved,
    ],
    ['for now, then for good', { '/a': forward(302, '/b'), '/b': forward(301, '/c'), '/c': 200 }, ok],
    ['to nothing', { '/a': forward(301, '/b') }, { state: 'dead', status: 404, reason: 'redirects to /b' }],
    ['to the front page: probably gone', { '/a': forward(302, '/'), '/': 200 }, { ...ok, reason: front }],
    ['in a circle', { '/a': forward(301, '/b'), '/b': forward(302, '/a#x') }, lost('redirects in a circle')],
    ['without an address', { '/a': forward(302) }, nowhere],
    ['to an address of mail', { '/a': forward(302, 'mailto:a@example.org') }, nowhere],
    ['to no host', { '/a': forward(302, 'https://') }, nowhere],
  ])('%s', async (_, pages, status) => {
    expect(await found(pages)).toEqual(status);
  });

  test('to another host, with the place in the page kept', async () => {
    const other = await startHost({ '/b': 200 });
    const { origin } = await startHost({ '/a': forward(301, `${other.origin}/b`) });
    expect(await checkOne(`${origin}/a#p`)).toEqual({
      state: 'moved',
      status: 200,
      location: `${other.origin}/b#p`,
    });
    expect(other.robotsAsked()).toBe(1);
  });

  test('to an address in letters beyond ASCII, sent as they are', async () => {
    const { origin } = await startHost({
      '/a': forward(301, Buffer.from('/é', 'utf8').toString('latin1')),
      '/%C3%A9': 200,
    });
    expect(await checkOne(`${origin}/a`)).toMatchObject({ location: `${origin}/%C3%A9` });
  });

  test('ten are followed, an eleventh is not', async () => {
    const steps = Array.from({ length: 11 }, (_, step) => [`/${String(step)}`, forward(302, `/${String(step + 1)}`)]);
    const { origin, seen } = await startHost({ ...Object.fromEntries(steps), '/11': 200 });
    expect(await checkOne(`${origin}/1`)).toEqual({ state: 'ok', status: 200 });
    seen.length = 0;
    expect(await checkOne(`${origin}/0`)).toEqual({
      state: 'unreachable',
      status: 302,
      reason: 'redirects more than 10 times',
    });
    expect(seen).toHaveLength(11);
  });
});

describe('asking again', () => {
  test('after a fault of the server, with growing pauses', async () => {
    const { origin, seen } = await startHost({ '/a': inTurn(500, 500, 200) });
    const clock = testClock();
    expect(await checkOne(`${origin}/a`, { clock })).toEqual({ state: 'ok', status: 200 });
    expect([seen, clock.slept]).toEqual([['HEAD /a', 'GET /a', 'GET /a'], [2000]]);
  });

  test('three times at most', async () => {
    const { origin } = await startHost({ '/a': 500 });
    const clock = testClock();
    expect(await checkOne(`${origin}/a`, { clock })).toEqual({ state: 'unreachable', status: 500 });
    expect(clock.slept).toEqual([2000, 8000]);
  });

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['a date that is past', 'Tue, 24 Nov 2026 11:00:00 GMT', undefined],
    ['no sense', 'soon', 2000],
    ['no whole number', '1.5', 2000],
    ['less than nothing', '-1', 2000],
    ['nothing to wait for', ' 0 ', undefined],
    ['nothing', undefined, 2000],
  ])('when a host with too many requests says when: %s', async (_, header, wait) => {
    const busy: Handler = (_request, response) =>
      response.writeHead(429, header === undefined ? {} : { 'retry-after': header }).end();
    const { origin, seen } = await startHost({ '/a': inTurn(busy, 200) });
    const clock = testClock();
    expect(await checkOne(`${origin}/a`, { clock })).toEqual({ state: 'ok', status: 200 });
    expect([seen, clock.slept]).toEqual([['HEAD /a', 'HEAD /a'], wait === undefined ? [] : [wait]]);
  });

  test('not when it wants a longer rest: the other addresses of the host are left for another day', async () => {
    const busy: Handler = (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end();
    const { origin, seen } = await startHost({ '/a': busy, '/b': 200, '/c': 200 });
    const clock = testClock();
    const { found, skipped } = await checkAll([`${origin}/a`, `${origin}/b`, `${origin}/c`], { clock });
    expect(found).toEqual({ [`${origin}/a`]: { state: 'refused', status: 429 } });
    expect(skipped).toEqual([`${origin}/b`, `${origin}/c`]);
    expect([seen, clock.slept]).toEqual([['HEAD /a'], []]);
  });

  test('not for an address that is gone', async () => {
    const { origin, seen } = await startHost({});
    await checkOne(`${origin}/a`);
    expect(seen).toEqual(['HEAD /a', 'GET /a']);
  });
});

describe('no answer', () => {
  test('in time', async () => {
    const { origin } = await startHost({ '/a': () => undefined });
    expect(await checkOne(`${origin}/a`, { manners: { timeout: 50 } })).toEqual({
      state: 'unreachable',
      reason: 'no answer in time',
    });
  });

  test('since nobody listens', async () => {
    const { origin, close } = await startHost({});
    await close();
    const clock = testClock();
    expect(await checkOne(`${origin}/a`, { clock })).toEqual({
      state: 'unreachable',
      reason: 'the connection is refused',
    });
    expect(clock.slept).toEqual([2000, 8000]);
  });

  test('since the name does not exist', async () => {
    const found = await checkOne('http://no-such-host.invalid/');
    expect(found?.state).toBe('unreachable');
    expect(found?.reason).toMatch(/\(DNS\)$/);
  });

  test('since there is no secure connection: not tried again', async () => {
    const { origin } = await startHost({ '/a': 200 });
    const clock = testClock();
    const found = await checkOne(`${origin.replace('http:', 'https:')}/a`, { clock });
    expect(found?.state).toBe('unreachable');
    expect(found?.reason).toMatch(/TLS/);
    expect(clock.slept).toEqual([]);
  });

  test('before the connection is cut', async () => {
    const { origin } = await startHost({ '/a': (_, response) => response.destroy() });
    expect(await checkOne(`${origin}/a`)).toEqual({
      state: 'unreachable',
      reason: 'the connection is cut before an answer',
    });
  });

  test('that is HTTP', async () => {
    const { origin } = await startHost({ '/a': ({ socket }) => socket.end('hello\r\n\r\n') });
    expect((await checkOne(`${origin}/a`))?.reason).toBe('the answer is not HTTP');
  });
});

describe('robots.txt', () => {
  const forbid = text('User-agent: *\nDisallow: /private/\n');
  const away = 'its robots.txt asks programs to stay away';

  test('forbids an address: it is not asked for', async () => {
    const { origin, seen, robotsAsked } = await startHost({ '/robots.txt': forbid, '/private/a': 200, '/b': 200 });
    const { found } = await checkAll([`${origin}/private/a`, `${origin}/b`]);
    expect(found).toEqual({
      [`${origin}/private/a`]: { state: 'not-allowed', reason: away },
      [`${origin}/b`]: { state: 'ok', status: 200 },
    });
    expect([seen, robotsAsked()]).toEqual([['HEAD /b'], 1]);
  });

  test('speaks to this program by its name', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: CybercrimeConventionRecord\nDisallow: /b\n';
    const { origin } = await startHost({ '/robots.txt': text(`\uFEFF${rules}`), '/a': 200, '/b': 200 });
    const { found } = await checkAll([`${origin}/a`, `${origin}/b`]);
    expect(Object.values(found).map(({ state }) => state)).toEqual(['ok', 'not-allowed']);
  });

  test('forbids what a redirect leads to', async () => {
    const other = await startHost({ '/robots.txt': forbid, '/private/b': 200 });
    const { origin } = await startHost({ '/a': forward(302, `${other.origin}/private/b`) });
    expect(await checkOne(`${origin}/a`)).toEqual({
      state: 'not-allowed',
      reason: `redirects to ${other.origin}/private/b: ${away}`,
    });
    expect(other.seen).toEqual([]);
  });

  test('is found behind a redirect', async () => {
    const { origin } = await startHost({ '/robots.txt': forward(301, '/rules'), '/rules': forbid, '/private/': 200 });
    expect((await checkOne(`${origin}/private/`))?.state).toBe('not-allowed');
  });

  test('redirects in a circle: there are no rules', async () => {
    const { origin } = await startHost({ '/robots.txt': forward(301, '/robots.txt'), '/a': 200 });
    expect((await checkOne(`${origin}/a`))?.state).toBe('ok');
  });

  test.each([401, 403, 404, 410])('answers %i: everything is allowed', async (status) => {
    const { origin } = await startHost({ '/robots.txt': status, '/a': 200 });
    expect((await checkOne(`${origin}/a`))?.state).toBe('ok');
  });

  test.each([
    [503, 'unreachable'],
    [429, 'refused'],
  ])('answers %i: the host is left alone', async (status, state) => {
    const { origin, seen } = await startHost({ '/robots.txt': status, '/a': 200 });
    expect(await checkOne(`${origin}/a`)).toEqual({
      state,
      status,
      reason: `its robots.txt answers ${String(status)}, so that nothing else was asked`,
    });
    expect(seen).toEqual([]);
  });

  test('asks for longer pauses, up to a limit', async () => {
    const pauses = async (delay: number) => {
      const rules = text(`User-agent: *\nCrawl-delay: ${String(delay)}\n`);
      const { origin } = await startHost({ '/robots.txt': rules, '/a': 200, '/b': 200 });
      const clock = testClock();
      await checkAll([`${origin}/a`, `${origin}/b`], { clock, manners: { pause: 1000 } });
      return clock.slept;
    };
    // The first pause is the usual one: it began before the rules were read.
    expect(await pauses(5)).toEqual([1000, 5000]);
    expect(await pauses(0.5)).toEqual([1000, 1000]);
    expect(await pauses(3600)).toEqual([1000, 30_000]);
  });

  test('without an end is read in part', async () => {
    const { origin } = await startHost({
      '/robots.txt': (_, response) => {
        response.write('User-agent: *\nDisallow: /a\n');
        const pour = () => {
          while (!response.destroyed && response.write('#'.repeat(65_536)));
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      },
      '/a': 200,
    });
    expect((await checkOne(`${origin}/a`))?.state).toBe('not-allowed');
  });
});
