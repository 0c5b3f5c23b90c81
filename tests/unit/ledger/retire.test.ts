import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chainedFile } from '../../../src/publishing/publication.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import { serveRetiredFiles } from '../../../src/ledger/retired-files.ts';
import { inLines } from '../../support/content.ts';
import { writeFiles } from '../../support/folder.ts';
import { bytesOf, edit, faults, ledgerOf, publish, publishedContent, publishAll, swap } from '../../support/ledger.ts';

const former = [
  '/timeline/2018/calendar.ics',
  '/timeline/2019/calendar.ics',
  '/old-list/',
  '/old-feed.xml',
  '/old/feed.json',
  '/old/picture.svg',
  '/about/',
];

/** A record whose first publication promised addresses that the site does not have any more. */
function withFormer(): string {
  const root = publishedContent();
  append(root, '2024-03-01', [{ event: 'addresses', addresses: former }]);
  return root;
}

/** Writes lines into the ledger as a publication, whatever they say. */
function append(root: string, date: string, lines: Parameters<typeof chainedFile>[1]): string {
  const { ends } = readPublished(root).ledger.chain;
  const { path, content } = chainedFile({ date, note: 'Lines', ends }, lines);
  writeFileSync(join(root, path), content);
  return path;
}

function writePage(root: string, name: string): void {
  edit(root, `pages/${name}.mdx`, '---\ntitle: A page\ndescription: What.\norder: 1\n---\n\nWords.\n');
}

/** Retires what a list names. */
function retire(root: string, list: string, ...options: string[]) {
  const file = join(root, '../retired.txt');
  writeFileSync(file, list);
  const words = ['--retire', file, '--note', 'Fewer views', '--date', '2024-03-02', ...options];
  const { code, output, errors } = publish(root, ...words);
  return { code, output, errors: errors.replaceAll(file, 'retired.txt') };
}

const list = `
One calendar holds all years.
/timeline/*/calendar.ics -> /timeline/calendar.ics
/about/ -> /

The list has another name.
/old-list/ -> /new-list/
`;

test('the page of a vote is promised, and missed where the vote has another id', () => {
  const root = withFormer();
  append(root, '2024-03-01', [{ event: 'addresses', addresses: ['/votes/2024-a/'] }]);
  const lost = () => inLines(faults(root)).filter((told) => told.includes('/votes/'));
  expect(lost()).toEqual([
    'sessions:1:1 published /votes/2024-a/ was published and would be missing | Give the vote the id "2024-a" again, or say what replaces it: npm run publish -- --retire FILE --note "..."',
  ]);
  const vote =
    'outcome: Nothing.\nvotes:\n  - {id: 2024-a, date: 2024, question: Go on, result: adopted, source: "https://un.org/a"}';
  edit(root, 'sessions/first.mdx', swap('outcome: Nothing.', vote));
  expect(lost()).toEqual([]);
});

test('addresses that were taken away are promised still, and lead to what replaces them, with the reason', () => {
  const root = withFormer();
  expect(faults(root).map(([, , message]) => message)).toEqual([
    '/about/ was published and would be missing',
    '/old-list/ was published and would be missing',
  ]);
  // What replaces it is new, and promised with the retirement.
  writePage(root, 'new-list');
  const before = bytesOf(root);
  expect(retire(root, list, '--dry-run').code).toBe(0);
  expect(bytesOf(root)).toEqual(before);

  const { code, output, errors } = retire(root, list);
  expect([code, errors]).toEqual([0, '']);
  expect(output).toContain('Retires 4 addresses: each will lead to what replaces it.\n');
  expect(faults(root)).toEqual([]);
  const { addresses, retired } = readPublished(root).published;
  expect(addresses).toEqual(expect.arrayContaining([...former, '/new-list/', '/timeline/calendar.ics']));
  const calendars = { to: '/timeline/calendar.ics', date: '2024-03-02', note: 'One calendar holds all years.' };
  expect(retired).toEqual({
    '/timeline/2018/calendar.ics': calendars,
    '/timeline/2019/calendar.ics': calendars,
    '/about/': { ...calendars, to: '/' },
    '/old-list/': { to: '/new-list/', date: '2024-03-02', note: 'The list has another name.' },
  });
});

test('without a reason in the list, the note of the publication is the reason', () => {
  const root = withFormer();
  expect(retire(root, '/old-list/ -> /timeline/#first').code).toBe(0);
  expect(readPublished(root).published.retired['/old-list/']).toEqual({
    to: '/timeline/#first',
    date: '2024-03-02',
    note: 'Fewer views',
  });
});

test.each(
  Object.entries({
    '/never/ -> /timeline/': '/never/ was never promised. Leave it out, or write it as it stands in content/ledger',
    '/statements/one/ -> /timeline/':
      '/statements/one/ belongs to a record, which keeps it. Withdraw or rename the record instead: npm run publish -- --help',
    '/statements/one/r/1.json -> /timeline/':
      '/statements/one/r/1.json belongs to a record, which keeps it. Withdraw or rename the record instead: npm run publish -- --help',
    '/old-list/ -> /nowhere/':
      '/nowhere/ cannot replace /old-list/: there is no such address. Name a page or file that the site has',
    '/old-list/ -> /old-list/': '/old-list/ would be replaced by itself. Choose another address than /old-list/',
    '/old-feed.xml -> /timeline/':
      '/timeline/ cannot be served in place of /old-feed.xml: it is of another kind. Name a file that ends in .xml',
    '/timeline/#first -> /sessions/':
      '/timeline/#first is a place within a page. Places stay with their page; retire the page instead',
    '/letters/ -> /timeline/': '/letters/ is still there. Take it away from the site first',
    '/old/*/ -> /timeline/': 'No address that was promised and is gone is like /old/*/',
    '/old-list/ /timeline/': 'The line cannot be read. Write it as /old/ -> /new/',
  }),
)('refused, with the line: %s', (line, message) => {
  const root = withFormer();
  const before = bytesOf(root);
  expect(retire(root, `Why.\n${line}\n`)).toEqual({ code: 2, output: '', errors: `retired.txt:2: ${message}\n` });
  expect(bytesOf(root)).toEqual(before);
});

test('all faults of a list are told at once, circles too', () => {
  const { errors } = retire(withFormer(), '/about/ -> /old-list/\n/old-list/ -> /about/\n/x/ -> /\n');
  expect(errors).toBe(
    `retired.txt:2: /old-list/ would be replaced by itself. Choose another address than /about/
retired.txt:3: /x/ was never promised. Leave it out, or write it as it stands in content/ledger
`,
  );
});

test('what replaces an address may be retired later: the first one then leads to the last', () => {
  const root = withFormer();
  retire(root, '/about/ -> /old-list/');
  retire(root, '/old-list/ -> /method/sources/');
  expect(readPublished(root).published.retired).toMatchObject({
    '/about/': { to: '/method/sources/' },
    '/old-list/': { to: '/method/sources/' },
  });
});

test('an address that is promised anew is not retired any more', () => {
  const root = withFormer();
  retire(root, '/about/ -> /\n/old-list/ -> /');
  writePage(root, 'about');
  publishAll(root, 'The page is back', '2024-03-03');
  expect(readPublished(root).published.retired).toMatchObject({ '/old-list/': { to: '/' } });
  expect(readPublished(root).published.retired).not.toHaveProperty(['/about/']);
});

describe('a retirement that was written by hand', () => {
  const date = '2024-03-02';
  test.each<[retired: Record<string, string>, said: string]>([
    [{ '/never/': '/' }, '/never/ was never promised | Leave it out, or write it as it stands in content/ledger'],
    [
      { '/about/': '/old-list/', '/old-list/': '/about/' },
      '/old-list/ would be replaced by itself | Choose another address than /about/',
    ],
    [
      { '/about/': '/nowhere/' },
      '/nowhere/ cannot replace /about/: there is no such address | Name a page or file that the site has',
    ],
  ])('%o is told by its file and line', (retired, said) => {
    const root = withFormer();
    const file = append(root, date, [{ event: 'retirement', retired, date, note: 'Why' }]);
    expect(inLines(faults(root))).toEqual([`${file}:2:1 published ${said}`]);
  });

  test('that names nothing is not an entry of the ledger', () => {
    const root = withFormer();
    const file = append(root, date, [{ event: 'retirement', retired: {}, date, note: 'Why' }]);
    expect(faults(root)).toContainEqual([
      `${file}:2:1`,
      'published',
      'The line is not an entry of the ledger: retired must name an address',
      expect.stringContaining('The ledger is never edited.') as string,
    ]);
    expect(ledgerOf(root)).toContain(file);
  });
});

test('retired files answer: with the bytes of what replaces them, or as a feed or a picture that has ended', () => {
  const root = withFormer();
  retire(
    root,
    '/timeline/2018/calendar.ics -> /timeline/calendar.ics\nFew read it.\n/old/feed.json -> /feed.xml\n/old/picture.svg -> /feed.xml\n',
  );
  const site = writeFiles(join(root, '../site'), {
    'timeline/calendar.ics': 'BEGIN:VCALENDAR',
    'feed.xml': '<feed/>',
  });
  serveRetiredFiles(site, readPublished(root).published, (path) => `https://example.org/record${path}`);
  expect(readFileSync(join(site, 'timeline/2018/calendar.ics'), 'utf8')).toBe('BEGIN:VCALENDAR');
  expect(JSON.parse(readFileSync(join(site, 'old/feed.json'), 'utf8'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://example.org/record/old/feed.json',
    expired: true,
    items: [
      {
        url: 'https://example.org/record/feed.xml',
        content_text: 'Its entries are now at https://example.org/record/feed.xml. Few read it.',
      },
    ],
  });
  expect(readFileSync(join(site, 'old/picture.svg'), 'utf8')).toMatch(
    /Few read it.[^]*href="https:\/\/example.org\/record\/feed.xml"/,
  );
});
