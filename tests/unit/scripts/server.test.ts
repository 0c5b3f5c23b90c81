import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../scripts/server.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

/** Serves a small site under a path; `ask` gives the status, where it leads to, and the body. */
async function served(base: string) {
  const folder = writeFiles(temporaryFolder(), {
    'index.html': 'Home',
    '404.html': 'No such page',
    'statements/one/index.html': 'One',
    'statements/one/r/1.json': '{}',
    'index/index.html': 'Index',
  });
  const { url, close } = await serveFolder(folder, base);
  onTestFinished(close);
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(path, url), { redirect: 'manual', headers });
    return [
      answer.status,
      answer.headers.get('location'),
      answer.ok || answer.status === 404 ? await answer.text() : '',
    ];
  };
}

test.each(['/', '/record/'])('answers as static hosts do, under %s', async (base) => {
  const ask = await served(base);
  expect(await ask(base)).toEqual([200, null, 'Home']);
  expect(await ask(`${base}statements/one/`)).toEqual([200, null, 'One']);
  expect(await ask(`${base}index/`)).toEqual([200, null, 'Index']);
  expect(await ask(`${base}index`)).toEqual([301, `${base}index/`, '']);
  expect(await ask(`${base}index.html`)).toEqual([200, null, 'Home']);
  expect(await ask(`${base}statements/one`)).toEqual([301, `${base}statements/one/`, '']);
  expect(await ask(`${base}statements/one?q=a%26b`)).toEqual([301, `${base}statements/one/?q=a%26b`, '']);
  expect(await ask(`${base}statements/one/r/1.json`)).toEqual([200, null, '{}']);
  for (const missing of ['nowhere', 'nowhere/', 'statements', '50%', 'statements/one/r'])
    expect([missing, ...(await ask(base + missing))]).toEqual([missing, 404, null, 'No such page']);
});

test('a range beyond the end of a file is refused, what is no range is passed over, and the server goes on', async () => {
  const ask = await served('/');
  for (const range of ['bytes=99-', 'bytes=99999999999999999999-'])
    expect((await ask('statements/one/', { range }))[0]).toBe(416);
  for (const range of ['bytes=2-1', 'bytes=5-2', 'bytes=-', 'bytes=a-b', 'bytes=0-0,5-9', 'lines=1'])
    expect([range, ...(await ask('statements/one/', { range }))]).toEqual([range, 200, null, 'One']);
  expect(await ask('statements/one/', { range: 'bytes=1-' })).toEqual([206, null, 'ne']);
});

test('leads from the root of the host to the site', async () => {
  expect(await (await served('/record/'))('/')).toEqual([302, '/record/', '']);
  expect(await (await served('/record/'))('/elsewhere/')).toEqual([404, null, 'No such page']);
});
