import { describe, expect, it } from 'vitest';
import { tellingWords, verify } from '../../../src/features/check/verify.ts';
import { index, library, sites } from './made-up.ts';

/** A search that knows the words of present revisions, as that of the site does. */
const search = async (query: string): Promise<string[]> => {
  const words = query.toLowerCase().split(' ');
  const found: string[] = [];
  for (const [path, { revisions, withdrawn }] of Object.entries(index.records)) {
    if (withdrawn) continue;
    const { passages } = await library.state(path, revisions.length);
    const text = passages.map((passage) => passage.text.toLowerCase()).join(' ');
    if (words.every((word) => text.includes(word))) found.push(path);
  }
  return found;
};
const verified = (text: string) => verify(text, library, sites, search);
const url = 'https://record.example/statements/vote/';

describe('what somebody wants verified', () => {
  it('may be a citation, in prose or as an entry', async () => {
    expect(await verified(`“The request failed: 102 States voted,” ${url}#p2.`)).toMatchObject({
      kind: 'verdicts',
      by: 'address',
      verdicts: [{ state: 'current' }],
    });
    expect(await verified(`@online{x,\n url = {${url}},\n quote = {The request failed},\n}`)).toMatchObject({
      kind: 'verdicts',
      verdicts: [{ state: 'current' }],
    });
    expect(await verified(`${url}#p1\n\n${url}#p2`)).toMatchObject({
      verdicts: [{ target: { anchor: 'p1' } }, { target: { anchor: 'p2' } }],
    });
  });

  it('may be words and an address, without quotation marks', async () => {
    expect(await verified(`The request failed: 102 States voted against it\n\n${url}`)).toMatchObject({
      verdicts: [{ state: 'current', findings: [{ kind: 'verbatim', anchor: 'p2' }] }],
    });
    expect(await verified(`23 in favour, and 26 abstained ${url}`)).toMatchObject({
      verdicts: [{ state: 'superseded' }],
    });
    // Words that are no quotation are no fault.
    expect(await verified(`See the account of the vote at ${url}`)).toMatchObject({
      verdicts: [{ state: 'current', findings: [] }],
    });
  });

  it('may be words alone', async () => {
    expect(await verified('“neither here: Among the States that voted with Iran”')).toMatchObject({ kind: 'nowhere' });
    expect(await verified('Another matter altogether was taken up after lunch')).toMatchObject({
      kind: 'verdicts',
      by: 'words',
      verdicts: [{ title: 'A plain record', target: { path: '/statements/plain/', anchor: 'p2' } }],
    });
    expect(await verified('> Another matter altogether\n> was taken up')).toMatchObject({
      verdicts: [{ title: 'A plain record' }],
    });
    const many = await verified('rules out reading the convention as permitting the suppression');
    expect(many.kind === 'verdicts' && many.verdicts.length).toBeGreaterThan(3);
  });

  it('may be words that only an earlier revision has, which the search does not know', async () => {
    expect(await verified('23 in favour, and 26 abstained')).toMatchObject({
      kind: 'verdicts',
      by: 'words',
      verdicts: [{ state: 'superseded', target: { path: '/statements/vote/', number: 1, anchor: 'p2', frozen: true } }],
    });
  });

  it('may be a citation without an address, known by its title', async () => {
    expect(await verified('Iran, “Vote on the Request,” rev. 1, para. 3.')).toMatchObject({
      kind: 'verdicts',
      by: 'title',
      verdicts: [{ state: 'superseded', title: 'Vote on the request', target: { anchor: 'p3' } }],
    });
  });

  it('may be in no record: the nearest passage is shown, if there is one', async () => {
    expect(await verified('Another matter altogether was taken up before lunch')).toMatchObject({
      kind: 'nowhere',
      nearest: { state: 'not-verbatim', target: { path: '/statements/plain/' } },
    });
    expect(await verified('Sustainable fisheries require cooperation')).toEqual({
      kind: 'nowhere',
      quotation: 'Sustainable fisheries require cooperation',
      nearest: undefined,
    });
  });

  it('has to be at least four words', async () => {
    expect(await verified('two words')).toEqual({ kind: 'too-short' });
  });
});

it('the most telling words are the longest, in their order', () => {
  expect(tellingWords('[T]he request of *Iran* [and others] was rejected by delegations', 3)).toEqual([
    'request',
    'rejected',
    'delegations',
  ]);
});
