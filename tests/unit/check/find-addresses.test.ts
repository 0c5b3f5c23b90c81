import { describe, expect, it, test } from 'vitest';
import { addressFinder } from '../../../src/features/check/find-addresses.ts';
import { plainText } from '../../../src/features/check/plain-text.ts';
import { library, roots } from './made-up.ts';

/** What is found in a text: each address as it stands there, and where it leads. */
function found(written: string, locate = library.locate) {
  const text = plainText(written);
  return addressFinder(
    roots,
    locate,
  )(text).map(({ start, end, path, revision, paragraphs }) => ({
    written: text.slice(start, end),
    place:
      path +
      (revision === undefined ? '' : `r/${String(revision)}/`) +
      (paragraphs.length > 0 ? `#${paragraphs.map((number) => `p${String(number)}`).join(',')}` : ''),
  }));
}
const places = (written: string, locate = library.locate) => found(written, locate).map(({ place }) => place);

test('short citations are found, each with its paragraphs, and what only looks like one is not', () => {
  expect(
    places('See CCR 118, paras 2–4; CCR no. 7; ccr 5, OCCR 6, CCR 0, record.example/c/9/ and CCR 12 at ¶3.'),
  ).toEqual(['/c/118/#p2,p3,p4', '/c/7/', '/c/9/', '/c/12/#p3']);
});

describe('an address is found', () => {
  it.each([
    ['https://record.example/statements/vote/'],
    ['http://record.example/statements/vote/'],
    ['https://www.record.example/statements/vote'],
    ['record.example/statements/vote/'],
    ['//record.example/statements/vote/'],
    ['HTTPS://RECORD.EXAMPLE/statements/vote/'],
    ['https://record.example:443/statements/vote/'],
    ['http://127.0.0.1:4321/record/statements/vote/'],
    ['/statements/vote/'],
    ['/record/statements/vote/'],
    ['see <https://record.example/statements/vote/>.'],
    ['(https://record.example/statements/vote/).'],
    ['[Vote](https://record.example/statements/vote/), and so on'],
    ['<a href="https://record.example/statements/vote/">Vote</a>'],
    ["<a href='/statements/vote/'>Vote</a>"],
    ['|url=https://record.example/statements/vote/}}'],
    ['url = {https://record.example/statements/vote/},'],
    ['\\url{https://record.example/statements/vote/}.'],
    ['\\href{https://record.example/statements/vote/}{Vote}'],
    ['UR  - https://record.example/statements/vote/'],
    ['[{"URL": "https:\\/\\/record.example\\/statements\\/vote\\/"}]'],
    ['_https://record.example/statements/vote_'],
    ['“https://record.example/statements/vote/”'],
    ['https://record.example/statements/vote/?utm_source=mail&x=1'],
    ['https://record.example/statements/vote; then'],
    ['https://record.example/statements/vote.'],
    ['https%3A%2F%2Frecord.example%2Fstatements%2Fvote%2F'],
    ['https:&#x2F;&#x2F;record.example&#47;statements&#47;vote&#47;'],
    ['https://record.\nexample/statements/vote/'],
    ['https://\nrecord.example/statements/vote/'],
    ['https://record.example/\n  statements/vote/'],
    ['> https://record.example/statements/\n> vote/'],
    ['https://record.example/statements/vo\u00adte/'],
    ['https://record.example/\u200bstatements/\u200bvote/'],
    ['https://record.example/statements/vo\\-te/ \\emph{in LaTeX}'],
  ])('%s', (text) => {
    expect(places(text)).toEqual(['/statements/vote/']);
  });

  it.each([
    ['https://record.example/statements/vote/#p3.', '/statements/vote/#p3'],
    ['https://record.example/statements/vote#p3)', '/statements/vote/#p3'],
    ['url = {https://record.example/statements/vote/\\#p3}', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/%23p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/?x=1#p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/\n#p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/#p2-p4, and', '/statements/vote/#p2,p3,p4'],
    ['https://record.example/statements/vote/#p2–#p4.', '/statements/vote/#p2,p3,p4'],
    ['https://record.example/statements/vote/#p2, 3 States', '/statements/vote/#p2'],
    ['https://record.example/statements/vote/#p2 - 3 States', '/statements/vote/#p2'],
    ['https://record.example/statements/vote/\nr/2/#p1', '/statements/vote/r/2/#p1'],
    ['https://record.example/statements/vote/r/2.json.', '/statements/vote/r/2/'],
    ['https://record.example/search/?q=a+secret', '/search/'],
    ['https://record.example', '/'],
    ['https://record.example/statements/old-name/', '/statements/old-name/'],
    ['https://record.example/statements/2024-99-nobody/', '/statements/2024-99-nobody/'],
    ['https://record.example/statements/new-\nname/#p1.', '/statements/new-name/#p1'],
    ['https://record.example/statements/short-\n  er/#p1.', '/statements/shorter/#p1'],
    ['https://record.example/statements/new\n-name/.', '/statements/new-name/'],
    ['https://record.example/statements/2024-99-\n99-nobody/', '/statements/2024-99-99-nobody/'],
  ])('%s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it('in the middle of others, in the order of the text', () => {
    expect(places('https://un.org/a; /statements/plain/ and https://record.example/letters/gone/')).toEqual([
      '/statements/plain/',
      '/letters/gone/',
    ]);
  });

  it('within the address of an archive or a page that forwards, as a part of that', () => {
    for (const outer of ['https://web.archive.org/web/2027/', 'https://www.google.com/url?q='])
      expect(found(`see ${outer}https://record.example/statements/vote/#p1.`)).toEqual([
        { written: `${outer}https://record.example/statements/vote/#p1`, place: '/statements/vote/#p1' },
      ]);
  });

  it('up to its end, and no further', () => {
    expect(found('https://record.example/statements/vote\nnext line')[0]?.written).toBe(
      'https://record.example/statements/vote',
    );
    expect(found('(https://record.example/statements/vote/#:~:text=The%20request%20failed).')[0]?.written).toBe(
      'https://record.example/statements/vote/#:~:text=The%20request%20failed',
    );
  });
});

it.each([
  'https://record.example.evil.org/statements/vote/',
  'https://notrecord.example/statements/vote/',
  'https://un.org/en/statements/vote/',
  'editor@record.example',
  'http://127.0.0.1:4321/other/statements/vote/',
  'http://127.0.0.1:4322/record/statements/vote/',
  'the file ../statements/vote/ and ./statements/vote/',
  'and/or /letters/envelopes',
  '/statements/2024-99-nobody/',
  'statements/vote/',
])('no address of the record is found in %s', (text) => {
  expect(places(text)).toEqual([]);
});
