import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Manners } from '../../../src/features/source-check/manners.ts';
import type { LinkStatus } from '../../../src/features/source-check/state.ts';
import { forward, inTurn, startHost, text, type Handler, type Pages } from './test-host.ts';
import { checkAll, checkOne, testClock } from './checking.ts';

/** What is found at an address of a host with these pages, without the name of the host; what was asked for, and the pauses before. */
async function checked(pages: Pages, address = '/a', manners: Partial<Manners> = {}) {
  const { origin, seen } = await startHost(pages);
  const clock = testClock();
  const found = await checkOne(origin + address, { clock, manners });
  return {
    found: JSON.parse(JSON.stringify(found).replaceAll(origin, '')) as LinkStatus,
    seen: seen.join(', '),
    slept: clock.slept,
  };
}

const ok = { state: 'ok', status: 200 };
const unreachable = (reason: string) => ({ state: 'unreachable', reason });
/** Answers with a status to HEAD, and well to GET. */
const unlessHead =
  (status: number): Handler =>
  ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? status : 200).end('x');
const cutHead: Handler = ({ method }, response) => (method === 'HEAD' ? response.destroy() : response.end('x'));
/** Says that there are too many requests, and when to ask again. */
const busy =
  (again?: string): Handler =>
  (_, response) =>
    response.writeHead(429, again === undefined ? {} : { 'retry-after': again }).end();

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
    expect((await checked({ '/a': status })).found).toEqual({ state, status });
  });

  test.each([400, 403, 404, 405, 500, 501, 503])('HEAD is not believed when it answers %i', async (status) => {
    expect(await checked({ '/a': unlessHead(status) })).toEqual({ found: ok, seen: 'HEAD /a, GET /a', slept: [] });
  });

  test.each<[what: string, pages: Pages, address: string, seen: string]>([
    ['HEAD is enough where it answers well', { '/a': 200 }, '/a', 'HEAD /a'],
    ['a server that cuts every HEAD', { '/a': cutHead }, '/a', 'HEAD /a, GET /a'],
    ['a place within the page is not sent', { '/a?b=1': 200 }, '/a?b=1#c', 'HEAD /a?b=1'],
  ])('%s', async (_, pages, address, seen) => {
    expect(await checked(pages, address)).toMatchObject({ found: ok, seen });
  });

  test('names the project and where it can be reached', async () => {
    const agents: (string | undefined)[] = [];
    const note: Handler = ({ headers }, response) => {
      agents.push(headers['user-agent']);
      response.end();
    };
    await checked({ '/a': note, '/robots.txt': note });
    const name = 'CybercrimeConventionRecord/1.0 (link check; +https://github.com/cybercrime-convention-record/record)';
    expect(agents).toEqual([name, name]);
  });

  test('a huge file is not read', async () => {
    let whole = true;
    let ended: Promise<unknown> | undefined;
    const huge: Handler = (_, response) => {
      response.writeHead(200, { 'content-length': 10_000_000_000 });
      response.write('x'.repeat(1000));
      ended = once(response, 'close').then(() => (whole = response.writableFinished));
    };
    expect((await checked({ '/a': inTurn(405, huge) })).found).toEqual(ok);
    await ended;
    expect(whole).toBe(false);
  });
});

describe('redirects', () => {
  const moved = { state: 'moved', status: 200, location: '/b' };
  const lost = (reason: string) => ({ state: 'unreachable', status: 302, reason });
  const front = 'leads to the front page of the site; the document itself may be gone';
  const nowhere = lost('redirects without naming a web address');
  /** Pages of which each forwards to the next, from one number to another. */
  const steps = (from: number, to: number): Pages =>
    Object.fromEntries(
      Array.from({ length: to - from + 1 }, (_, at) => [
        `/${String(from + at)}`,
        from + at < to ? forward(302, `/${String(from + at + 1)}`) : 200,
      ]),
    );

  test.each<[what: string, pages: Pages, status: object, address?: string]>([
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
    ['ten of them', steps(1, 11), ok, '/1'],
    ['an eleventh is not followed', steps(0, 11), lost('redirects more than 10 times'), '/0'],
    [
      'to letters beyond ASCII, sent as they are',
      { '/a': forward(301, Buffer.from('/é', 'utf8').toString('latin1')), '/%C3%A9': 200 },
      { ...moved, location: '/%C3%A9' },
    ],
  ])('%s', async (_, pages, status, address) => {
    expect((await checked(pages, address)).found).toEqual(status);
  });

  test('to another host, with the place in the page kept', async () => {
    const other = await startHost({ '/b': 200 });
    const { found } = await checked({ '/a': forward(301, `${other.origin}/b`) }, '/a#p');
    expect(found).toEqual({ ...moved, location: `${other.origin}/b#p` });
    expect(other.robotsAsked()).toBe(1);
  });
});

describe('asking again', () => {
  test.each<[what: string, pages: Pages, found: object, seen: string, slept: number[]]>([
    ['after a fault of the server', { '/a': inTurn(500, 500, 200) }, ok, 'HEAD /a, GET /a, GET /a', [2000]],
    [
      'three times at most, with growing pauses',
      { '/a': 500 },
      { state: 'unreachable', status: 500 },
      'HEAD /a, GET /a, GET /a, GET /a',
      [2000, 8000],
    ],
    ['not for an address that is gone', {}, { state: 'dead', status: 404 }, 'HEAD /a, GET /a', []],
  ])('%s', async (_, pages, found, seen, slept) => {
    expect(await checked(pages)).toEqual({ found, seen, slept });
  });

  test.each([
    ['seconds', '7', [7000]],
    ['a date', 'Tue, 24 Nov 2026 12:00:30 GMT', [30_000]],
    ['a date that is past', 'Tue, 24 Nov 2026 11:00:00 GMT', []],
    ['no sense', 'soon', [2000]],
    ['no whole number', '1.5', [2000]],
    ['less than nothing', '-1', [2000]],
    ['nothing to wait for', ' 0 ', []],
    ['nothing', undefined, [2000]],
  ])('when a host with too many requests says when: %s', async (_, again, slept) => {
    const found = await checked({ '/a': inTurn(busy(again), 200) });
    expect(found).toEqual({ found: ok, seen: 'HEAD /a, HEAD /a', slept });
  });

  test('not when it wants a longer rest: the other addresses of the host are left for another day', async () => {
    const { origin, seen } = await startHost({ '/a': busy('86400'), '/b': 200, '/c': 200 });
    const clock = testClock();
    const { found, skipped } = await checkAll([`${origin}/a`, `${origin}/b`, `${origin}/c`], { clock });
    expect(found).toEqual({ [`${origin}/a`]: { state: 'refused', status: 429 } });
    expect(skipped).toEqual([`${origin}/b`, `${origin}/c`]);
    expect([seen, clock.slept]).toEqual([['HEAD /a'], []]);
  });
});

describe('no answer', () => {
  test.each<[what: string, page: Handler, reason: string]>([
    ['in time', () => undefined, 'no answer in time'],
    ['before the connection is cut', (_, response) => response.destroy(), 'the connection is cut before an answer'],
    ['that is HTTP', ({ socket }) => socket.end('hello\r\n\r\n'), 'the answer is not HTTP'],
  ])('%s', async (_, page, reason) => {
    expect((await checked({ '/a': page }, '/a', { timeout: 100 })).found).toEqual(unreachable(reason));
  });

  test.each<[what: string, address: (origin: string) => string, reason: RegExp, slept: number[]]>([
    ['since nobody listens', (origin) => `${origin}/a`, /^the connection is refused$/, [2000, 8000]],
    ['since the name does not exist', () => 'http://no-such-host.invalid/', /\(DNS\)$/, [2000, 8000]],
  ])('%s', async (_, address, reason, slept) => {
    const { origin, close } = await startHost({});
    await close();
    const clock = testClock();
    const found = await checkOne(address(origin), { clock });
    expect(found).toEqual(unreachable(expect.stringMatching(reason) as string));
    expect(clock.slept).toEqual(slept);
  });

  test('since there is no secure connection: not tried again', async () => {
    const { origin } = await startHost({ '/a': 200 });
    const clock = testClock();
    const found = await checkOne(`${origin.replace('http:', 'https:')}/a`, { clock });
    expect(found).toEqual(unreachable(expect.stringMatching(/TLS/) as string));
    expect(clock.slept).toEqual([]);
  });
});

describe('robots.txt', () => {
  const forbid = text('User-agent: *\nDisallow: /private/\n');
  const away = 'its robots.txt asks programs to stay away';
  const byName = 'User-agent: *\nDisallow: /\n\nUser-agent: CybercrimeConventionRecord\nDisallow: /b\n';
  const endless: Handler = (_, response) => {
    response.write('User-agent: *\nDisallow: /a\n');
    const pour = () => {
      while (!response.destroyed && response.write('#'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  };
  const unasked = (state: string, status: number) => {
    const reason = `its robots.txt answers ${String(status)}, so that nothing else was asked`;
    return { state, status, reason };
  };
  const notAllowed = { state: 'not-allowed', reason: away };

  test.each<[what: string, robots: Pages, address: string, found: object]>([
    ['forbids an address', { '/robots.txt': forbid }, '/private/a', notAllowed],
    ['allows others', { '/robots.txt': forbid }, '/a', ok],
    ['speaks to this program by its name', { '/robots.txt': text(`\uFEFF${byName}`) }, '/b', notAllowed],
    ['which may allow it more', { '/robots.txt': text(`\uFEFF${byName}`) }, '/a', ok],
    ['is found behind a redirect', { '/robots.txt': forward(301, '/r'), '/r': forbid }, '/private/a', notAllowed],
    ['redirects in a circle: there are no rules', { '/robots.txt': forward(301, '/robots.txt') }, '/a', ok],
    ['without an end is read in part', { '/robots.txt': endless }, '/a', notAllowed],
    ['answers 401: everything is allowed', { '/robots.txt': 401 }, '/a', ok],
    ['answers 403, too', { '/robots.txt': 403 }, '/a', ok],
    ['answers 404, too', { '/robots.txt': 404 }, '/a', ok],
    ['answers 410, too', { '/robots.txt': 410 }, '/a', ok],
    ['answers 503: the host is left alone', { '/robots.txt': 503 }, '/a', unasked('unreachable', 503)],
    ['answers 429: the host is left alone', { '/robots.txt': 429 }, '/a', unasked('refused', 429)],
  ])('%s', async (_, robots, address, found) => {
    const result = await checked({ '/a': 200, '/b': 200, '/private/a': 200, ...robots }, address);
    // What is forbidden is not asked for.
    expect([result.found, result.seen.includes(`HEAD ${address}`)]).toEqual([found, found === ok]);
  });

  test('is asked for once, whatever it forbids', async () => {
    const { origin, seen, robotsAsked } = await startHost({ '/robots.txt': forbid, '/b': 200 });
    await checkAll([`${origin}/private/a`, `${origin}/b`]);
    expect([seen, robotsAsked()]).toEqual([['HEAD /b'], 1]);
  });

  test('forbids what a redirect leads to', async () => {
    const other = await startHost({ '/robots.txt': forbid, '/private/b': 200 });
    const { found } = await checked({ '/a': forward(302, `${other.origin}/private/b`) });
    expect(found).toEqual({ state: 'not-allowed', reason: `redirects to ${other.origin}/private/b: ${away}` });
    expect(other.seen).toEqual([]);
  });

  test.each([
    [5, [1000, 5000]],
    [0.5, [1000, 1000]],
    [3600, [1000, 30_000]],
  ])('asks for pauses of %d seconds, up to a limit', async (delay, slept) => {
    const rules = text(`User-agent: *\nCrawl-delay: ${String(delay)}\n`);
    const { origin } = await startHost({ '/robots.txt': rules, '/a': 200, '/b': 200 });
    const clock = testClock();
    await checkAll([`${origin}/a`, `${origin}/b`], { clock, manners: { pause: 1000 } });
    // The first pause is the usual one: it began before the rules were read.
    expect(clock.slept).toEqual(slept);
  });
});
