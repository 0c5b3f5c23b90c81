import { describe, expect, it } from 'vitest';
import { site } from '../../../src/base/site.ts';
import { correct } from '../../../src/features/check/correction.ts';
import { judge } from '../../../src/features/check/judge.ts';
import { LibraryError, type Library } from '../../../src/client/library.ts';
import { index, judged, library, referencesIn, sha, sites } from './made-up.ts';

const at = (path: string) => `https://record.example${path}`;
const kinds = (verdict: Awaited<ReturnType<typeof judged>>) => verdict.findings.map(({ kind }) => kind);

describe('current', () => {
  it('is an address without a quotation', async () => {
    const text = `Iran, “Vote on the Request,” ${site.name}, ${at('/statements/vote/')}.`;
    expect(await judged(text)).toMatchObject({
      state: 'current',
      findings: [],
      title: 'Vote on the request',
      cited: { number: 2, date: '2027-02-10', sha256: sha('b'), current: true },
      corrected: text,
    });
  });

  it('is an address with words that are there, verbatim', async () => {
    const verdict = await judged(`“The request failed: 102 States voted against it,” ${at('/statements/vote/#p2')}.`);
    expect(verdict).toMatchObject({ state: 'current', target: { anchor: 'p2' } });
    expect(kinds(verdict)).toEqual(['verbatim']);
  });

  it('is given its paragraph where the footnote names none', async () => {
    const verdict = await judged(`“The request failed: 102 States voted,” ${at('/statements/vote/')}.`);
    expect(verdict.state).toBe('current');
    expect(verdict.corrected).toContain(at('/statements/vote/#p2.'));
  });

  it('is the permanent address of the present revision, which stays', async () => {
    const text = at('/statements/vote/r/2/#p2');
    expect(await judged(text)).toMatchObject({ state: 'current', corrected: text });
  });

  it('takes the titles of its sources for no quotation', async () => {
    expect((await judged(`“Report of the Last Meeting,” ${at('/statements/vote/')}`)).state).toBe('current');
  });
});

describe('superseded', () => {
  it('is an earlier revision; where the paragraph is the same, the present one can be cited', async () => {
    const verdict = await judged(
      `${site.name}, rev. 1, para. 3, ${at('/statements/vote/#p3')} (Revision 1 of 24 November 2026, SHA-256 ${sha('a')}).`,
    );
    expect(verdict).toMatchObject({
      state: 'superseded',
      findings: [
        {
          kind: 'superseded',
          number: 1,
          by: 'name',
          on: '2027-02-10',
          steps: [{ number: 2, date: '2027-02-10', note: 'Number of abstentions corrected' }],
          change: { kind: 'same' },
          anchor: 'p3',
        },
      ],
      cited: { number: 2, current: true },
    });
    expect(verdict.corrected).toBe(
      `${site.name}, rev. 2, para. 3, ${at('/statements/vote/#p3')} (Revision 2 of 10 February 2027, SHA-256 ${sha('b')}).`,
    );
  });

  it('is an earlier revision; where the paragraph has changed, the change is shown and the revision stays cited', async () => {
    const verdict = await judged(`${site.name}, rev. 1, para. 2, ${at('/statements/vote/#p2')}.`);
    expect(verdict.findings[0]).toMatchObject({
      kind: 'superseded',
      change: {
        kind: 'changed',
        stretches: [
          { kind: 'same' },
          { kind: 'removed', text: '26' },
          { kind: 'added', text: '25' },
          { kind: 'same', text: ' abstained.' },
        ],
      },
    });
    expect(verdict.corrected).toBe(`${site.name}, rev. 1, para. 2, ${at('/statements/vote/r/1/#p2')}.`);
    expect(verdict.cited).toMatchObject({ number: 1, current: false, sha256: sha('a') });
  });

  it('is a revision known by its fingerprint, or by the day of access', async () => {
    expect((await judged(`${at('/statements/vote/#p2')} (SHA-256 ${sha('a')})`)).findings[0]).toMatchObject({
      kind: 'superseded',
      number: 1,
      by: 'name',
    });
    const read = await judged(`${at('/statements/vote/#p2')} (accessed 3 January 2027).`);
    expect(read.findings[0]).toMatchObject({ kind: 'superseded', number: 1, by: 'access' });
    expect(read.corrected).toBe(`${at('/statements/vote/r/1/#p2')} (accessed 3 January 2027).`);
    expect((await judged(`${at('/statements/vote/#p2')} (accessed 3 March 2027).`)).state).toBe('current');
  });

  it('is what quotes words that only an earlier revision has', async () => {
    const verdict = await judged(
      `“23 in favour, and 26 abstained,” ${site.name}, rev. 2, ${at('/statements/vote/#p2')}.`,
    );
    expect(verdict.state).toBe('superseded');
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({
        kind: 'superseded',
        number: 1,
        by: 'words',
        quotation: '23 in favour, and 26 abstained,',
        anchor: 'p2',
        change: expect.objectContaining({ kind: 'changed' }),
      }),
    );
    expect(verdict.corrected).toBe(
      `“23 in favour, and 26 abstained,” ${site.name}, rev. 1, ${at('/statements/vote/r/1/#p2')}.`,
    );
  });

  it('keeps quotations that are still true: the present revision can be cited', async () => {
    const verdict = await judged(`“102 States voted against it,” ${site.name}, rev. 1, ${at('/statements/vote/#p2')}.`);
    expect(verdict.state).toBe('superseded');
    expect(verdict.corrected).toContain(`rev. 2, ${at('/statements/vote/#p2')}`);
  });

  it('is a paragraph that was removed', async () => {
    const verdict = await judged(at('/statements/shorter/#p3'));
    expect(verdict).toMatchObject({
      state: 'superseded',
      findings: [{ kind: 'removed-paragraph', anchor: 'p3', revision: 1 }],
      corrected: at('/statements/shorter/r/1/#p3'),
    });
    expect((await judged(`rev. 1, ${at('/statements/shorter/#p3')}`)).findings[0]).toMatchObject({
      kind: 'superseded',
      change: { kind: 'removed' },
    });
  });

  it('leaves a permanent address of the earlier revision as it is', async () => {
    const text = `rev. 1, ${at('/statements/vote/r/1/#p2')}`;
    expect(await judged(text)).toMatchObject({ state: 'superseded', corrected: text });
  });

  it('a merged paragraph is found under each of its numbers', async () => {
    expect(await judged(`“The request failed: 102 States voted,” ${at('/statements/shorter/#p2')}`)).toMatchObject({
      state: 'current',
      target: { anchor: 'p2' },
    });
  });
});

describe('other states', () => {
  it('changed place: the words stand in another paragraph', async () => {
    const verdict = await judged(
      `“Russia, India and ‘the other friends’ of the proposal,” ${site.name}, rev. 2, para. 2, ${at('/statements/vote/#p2')}.`,
    );
    expect(verdict.state).toBe('changed-place');
    expect(verdict.findings).toContainEqual(expect.objectContaining({ kind: 'changed-place', from: 'p2', to: 'p3' }));
    expect(verdict.corrected).toContain(`rev. 2, para. 3, ${at('/statements/vote/#p3')}.`);
    expect((await judged(`${site.name}, rev. 2, para. 3, ${at('/statements/vote/#p2')}`)).findings).toEqual([
      { kind: 'two-paragraphs', address: 'p2', words: 'p3' },
    ]);
  });

  it('moved: the record has another address', async () => {
    expect(await judged(`See ${at('/statements/old-name/#p1')}.`)).toMatchObject({
      state: 'moved',
      findings: [{ kind: 'moved', from: '/statements/old-name/', to: '/statements/new-name/' }],
      corrected: `See ${at('/statements/new-name/#p1')}.`,
    });
  });

  it('withdrawn: with day and reason; nothing is corrected', async () => {
    const text = `See ${at('/letters/gone/#p1')}.`;
    expect(await judged(text)).toMatchObject({
      state: 'withdrawn',
      findings: [{ kind: 'withdrawn', date: '2027-01-15', reason: 'The letter turned out to be a forgery.' }],
      corrected: text,
    });
  });

  it('unknown: record, paragraph, revision, fingerprint', async () => {
    expect(await judged(at('/statements/vot/'))).toMatchObject({
      state: 'unknown',
      findings: [{ kind: 'unknown-record', nearest: '/statements/vote/' }],
    });
    expect(await judged(at('/letters/vote/'))).toMatchObject({ findings: [{ nearest: '/statements/vote/' }] });
    expect(await judged(at('/letters/something-else-altogether/'))).toMatchObject({
      findings: [{ nearest: undefined }],
    });
    expect(await judged(at('/statements/vote/#p9'))).toMatchObject({
      state: 'unknown',
      findings: [{ kind: 'unknown-paragraph', anchor: 'p9', count: 4 }],
    });
    expect(await judged(`rev. 3, ${at('/statements/vote/')}`)).toMatchObject({
      state: 'unknown',
      findings: [{ kind: 'unknown-revision', number: 3, count: 2 }],
    });
    expect(await judged(`${at('/statements/vote/')} SHA-256 ${sha('9')}`)).toMatchObject({
      state: 'unknown',
      findings: [{ kind: 'unknown-fingerprint' }],
    });
    expect(await judged(`rev. 2, ${at('/statements/vote/')} SHA-256 ${sha('a')}`)).toMatchObject({
      state: 'unknown',
      findings: [{ kind: 'other-fingerprint', named: 2, number: 1 }],
    });
  });

  it('not verbatim: with the nearest passage', async () => {
    const verdict = await judged(`“The request failed: 103 States voted against it,” ${at('/statements/vote/#p2')}.`);
    expect(verdict).toMatchObject({
      state: 'not-verbatim',
      findings: [{ kind: 'not-verbatim', nearest: { anchor: 'p2', revision: 2 } }],
    });
    expect(await judged(`“Coastal nations need sustainable fisheries,” ${at('/statements/vote/')}`)).toMatchObject({
      findings: [{ kind: 'not-verbatim', nearest: undefined }],
    });
  });

  it('page: an address of the site that is no record', async () => {
    expect(await judged(at('/timeline/'))).toMatchObject({
      state: 'page',
      findings: [{ kind: 'page', path: '/timeline/' }],
    });
  });

  it('not checked: a file could not be read', async () => {
    const broken: Library = {
      ...library,
      state: () => Promise.reject(new LibraryError('/statements/vote/r/2.json cannot be reached.')),
    };
    const [reference] = referencesIn(at('/statements/vote/#p2'));
    expect(await judge(reference!, broken, sites)).toMatchObject({ state: 'unread', findings: [{ kind: 'unread' }] });
  });
});

describe('the corrected text', () => {
  const corrected = (text: string, kind: 'prose' | 'bibtex' | 'ris' | 'csl' = 'prose') => {
    const [reference] = referencesIn(text, kind);
    return judge(reference!, library, sites).then((verdict) => verdict.corrected);
  };

  it('keeps everything but what was wrong', async () => {
    expect(
      await corrected(`@online{x,\n  url = {${at('/statements/old-name/\\#p1')}},\n  version = {1},\n}`, 'bibtex'),
    ).toBe(`@online{x,\n  url = {${at('/statements/new-name/\\#p1')}},\n  version = {1},\n}`);
    expect(await corrected(`@online{x,\n  url = {${at('/statements/vote/#p3')}},\n  version = {1},\n}`, 'bibtex')).toBe(
      `@online{x,\n  url = {${at('/statements/vote/#p3')}},\n  version = {2},\n}`,
    );
    expect(await corrected(`TY  - RPRT\nET  - Revision 1\nUR  - ${at('/statements/vote/#p2')}\nER  - `, 'ris')).toBe(
      `TY  - RPRT\nET  - Revision 1\nUR  - ${at('/statements/vote/r/1/#p2')}\nER  - `,
    );
    expect(await corrected(`[Vote](${at('/statements/old-name/')})`)).toBe(`[Vote](${at('/statements/new-name/')})`);
    expect(await corrected(`[${at('/statements/old-name/')}](${at('/statements/old-name/')})`)).toBe(
      `[${at('/statements/new-name/')}](${at('/statements/new-name/')})`,
    );
  });

  it('writes addresses in full, whole and as they are published', async () => {
    const right = at('/statements/vote/#p3');
    for (const text of [
      'http://www.record.example/statements/vote/#p3',
      'record.example/statements/vote#p3',
      'https://record.example/statements/\n  vote/#p3',
      'http://127.0.0.1:4321/record/statements/vote/#p3',
      at('/statements/vote/?utm_source=x#p3'),
    ])
      expect([text, await corrected(`See ${text}.`)]).toEqual([text, `See ${right}.`]);
    expect(await corrected('See /statements/old-name/#p1.')).toBe('See /statements/new-name/#p1.');
  });

  it('leaves what an archive keeps, files, and places that are no paragraphs', async () => {
    const archived = 'https://web.archive.org/web/20270101/https://record.example/statements/old-name/';
    for (const text of [archived, at('/texts/convention/#article-6'), at('/statements/vote/cite.bib')])
      expect(await corrected(text)).toBe(text);
  });

  it('does not touch a fingerprint that no revision has', () => {
    const [reference] = referencesIn(`${at('/statements/vote/')} SHA-256 ${sha('9')}`);
    expect(
      correct(
        reference!,
        { path: '/statements/vote/', anchor: undefined, number: 2, frozen: false },
        index.records['/statements/vote/']!,
        sites,
      ),
    ).toEqual([]);
  });
});
