import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../src/features/check/address.ts';
import { library, sites } from './made-up.ts';

/** Path, anchor, revision and rest of every address, in short. */
const found = (text: string, locate = library.locate) =>
  findAddresses(text, sites, locate).map(
    ({ path, anchor, revision, rest }) =>
      path +
      (revision === undefined ? '' : `@${String(revision)}`) +
      (rest === undefined ? '' : `+${rest}`) +
      (anchor === undefined ? '' : `#${anchor}`),
  );
const written = (text: string) => findAddresses(text, sites, library.locate).map((address) => address.written);

describe('an address is recognised', () => {
  it.each([
    ['https://record.example/statements/vote/'],
    ['http://record.example/statements/vote/'],
    ['https://www.record.example/statements/vote'],
    ['record.example/statements/vote/'],
    ['www.record.example/statements/vote/'],
    ['//record.example/statements/vote/'],
    ['HTTPS://RECORD.EXAMPLE/statements/vote/'],
    ['https://record.example:443/statements/vote/'],
    ['http://127.0.0.1:4321/record/statements/vote/'],
    ['/statements/vote/'],
    ['/record/statements/vote/'],
    ['see <https://record.example/statements/vote/>.'],
    ['(https://record.example/statements/vote/)'],
    ['(https://record.example/statements/vote/).'],
    ['[Vote](https://record.example/statements/vote/), and so on'],
    ['[Vote]: https://record.example/statements/vote/ "Title"'],
    ['<a href="https://record.example/statements/vote/">Vote</a>'],
    ["<a href='/statements/vote/'>Vote</a>"],
    ['|url=https://record.example/statements/vote/}}'],
    ['url = {https://record.example/statements/vote/},'],
    ['\\url{https://record.example/statements/vote/}.'],
    ['\\href{https://record.example/statements/vote/}{Vote}'],
    ['UR  - https://record.example/statements/vote/'],
    ['"URL": "https://record.example/statements/vote/",'],
    ['*https://record.example/statements/vote/*'],
    ['_https://record.example/statements/vote_'],
    ['“https://record.example/statements/vote/”'],
    ['https://record.example/statements/vote/?utm_source=mail&x=1'],
    ['https://record.example/statements/vote/, accessed'],
    ['https://record.example/statements/vote; then'],
    ['https://record.example/statements/vote.'],
    ['https://record.example/statements/vote/index.html'],
    ['https%3A%2F%2Frecord.example%2Fstatements%2Fvote%2F'],
    ['https:&#x2F;&#x2F;record.example&#47;statements&#47;vote&#47;'],
    ['https:\\/\\/record.example\\/statements\\/vote\\/'],
    ['https://record.\nexample/statements/vote/'],
    ['https://\nrecord.example/statements/vote/'],
    ['https://record.example/\n  statements/vote/'],
    ['https://record.example/statements/\nvote/'],
    ['> https://record.example/statements/\n> vote/'],
    ['https://record.example/statements/vo\u00adte/'],
    ['https://record.example/\u200bstatements/\u200bvote/'],
    ['https://record.example/statements/vo\\-te/'],
    ['https://record.example/statements/ vote/'],
  ])('%s', (text) => {
    expect(found(text)).toEqual(['/statements/vote/']);
  });

  it.each([
    ['https://record.example/statements/vote/#p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/#p3.', '/statements/vote/#p3'],
    ['https://record.example/statements/vote#p3)', '/statements/vote/#p3'],
    ['url = {https://record.example/statements/vote/\\#p3}', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/%23p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/?x=1#p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/\n#p3', '/statements/vote/#p3'],
    ['https://record.example/statements/vote/r/2/', '/statements/vote/@2'],
    ['https://record.example/statements/vote/r/2', '/statements/vote/@2'],
    ['https://record.example/statements/vote/\nr/2/#p1', '/statements/vote/@2#p1'],
    ['https://record.example/statements/vote/r/2/#p3', '/statements/vote/@2#p3'],
    ['https://record.example/statements/vote/r/2.json.', '/statements/vote/@2+r/2.json'],
    ['https://record.example/statements/vote/r/1/cite.bib', '/statements/vote/@1+r/1/cite.bib'],
    ['https://record.example/statements/vote/cite.bib,', '/statements/vote/+cite.bib'],
    ['https://record.example/statements/vote/cite.csl.json', '/statements/vote/+cite.csl.json'],
    ['https://record.example/statements/vote/history/', '/statements/vote/+history/'],
    ['https://record.example/texts/convention/#article-6', '/texts/convention/#article-6'],
    ['https://record.example/articles/purpose/', '/articles/purpose/'],
    ['https://record.example/search/?q=a+secret', '/search/'],
    ['https://record.example', '/'],
    ['https://record.example/statements/old-name/', '/statements/old-name/'],
    ['https://record.example/statements/2024-99-nobody/', '/statements/2024-99-nobody/'],
    ['/statements/2024-99-nobody/#p2', '/statements/2024-99-nobody/#p2'],
  ])('%s', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it('with its text fragment', () => {
    const [address] = findAddresses(
      'https://record.example/statements/vote/#p2:~:text=The%20request-,failed%3A%20102,in%20favour,-and.',
      sites,
      library.locate,
    );
    expect(address).toMatchObject({ path: '/statements/vote/', anchor: 'p2', fragment: 'failed: 102 … in favour' });
    const [bare] = findAddresses(
      '(https://record.example/statements/vote/#:~:text=The%20request%20failed)',
      sites,
      library.locate,
    );
    expect(bare).toMatchObject({ path: '/statements/vote/', fragment: 'The request failed' });
  });

  it('broken at a hyphen of its own, and at one that was put in', () => {
    expect(found('see https://record.example/statements/new-\nname/#p1.')).toEqual(['/statements/new-name/#p1']);
    expect(found('see https://record.example/statements/short-\n  er/#p1.')).toEqual(['/statements/shorter/#p1']);
    expect(found('see https://record.example/statements/new\n-name/.')).toEqual(['/statements/new-name/']);
    expect(found('https://record.example/statements/2024-08-\n08-iran/', () => undefined)).toEqual([
      '/statements/2024-08-08-iran/',
    ]);
  });

  it('in the middle of others, in the order of the text', () => {
    expect(
      found('https://un.org/a; /statements/plain/ and https://record.example/letters/gone/; https://eff.org/b'),
    ).toEqual(['/statements/plain/', '/letters/gone/']);
  });

  it('within the address of an archive, as such', () => {
    const [address] = findAddresses(
      'https://web.archive.org/web/20270101000000/https://record.example/statements/vote/',
      sites,
      library.locate,
    );
    expect(address).toMatchObject({ path: '/statements/vote/', form: 'embedded' });
  });
});

describe('no address is seen', () => {
  it.each([
    'https://record.example.evil.org/statements/vote/',
    'https://notrecord.example/statements/vote/',
    'https://www.un.org/statements/vote/',
    'https://un.org/en/statements/vote/',
    'editor@record.example',
    'http://127.0.0.1:4321/other/statements/vote/',
    'http://127.0.0.1:4322/record/statements/vote/',
    'the file ../statements/vote/ and ./statements/vote/',
    'and/or /letters/envelopes',
    'statements/vote/',
  ])('in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the end of an address', () => {
  it('is where the address ends, not what follows it', () => {
    expect(written('https://record.example/statements/vote/\n2. Next note.')).toEqual([
      'https://record.example/statements/vote/',
    ]);
    expect(written('https://record.example/statements/vote\nnext line')).toEqual([
      'https://record.example/statements/vote',
    ]);
    expect(written('(https://record.example/statements/vote/#p3).')).toEqual([
      'https://record.example/statements/vote/#p3',
    ]);
    expect(written('url = {https://record.example/statements/vote/\\#p3},')).toEqual([
      'https://record.example/statements/vote/\\#p3',
    ]);
    expect(written('https://record.example/statements/vote/?q=a.')).toEqual([
      'https://record.example/statements/vote/?q=a',
    ]);
    expect(written('https://record.example/statements/\nvote/#p3, and')).toEqual([
      'https://record.example/statements/\nvote/#p3',
    ]);
  });
});
