import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
const statement = openPage(out, 'statements/2024-02-01-arcadia/');
const letter = openPage(out, 'letters/2023-10-scope-letter/');
const text = openPage(out, 'texts/third-draft/');

describe('a page', () => {
  it('is cited by the Record, the original by those who said it', () => {
    expect(statement.words('cite-chicago-note')).toMatch(
      /^Cybercrime Convention Record, “Arcadia on the Scope” \(oral statement of February 1, 2024\), rev\. 2, November 7, 2026, https:/,
    );
    expect(statement.words('cite-original')).toBe('Cite the original');
    expect(statement.words('original-1-united-nations')).toBe(
      'Arcadia, “Report of the meeting” (oral statement), 1 February 2024. Available at https://un.org/report.',
    );
    expect(statement.html).toContain('<meta name="DC.creator" content="Cybercrime Convention Record"');
  });

  it('calls a source a source where none is known to be the original, and leads to those with their citations', () => {
    expect(letter.words('cite-original')).toBe('Cite the source');
    expect(letter.words()).toContain('None of the sources listed is known to be the letter itself.');
    expect(letter.words('source-1-citation')).toBe('“Report of the meeting”, https://un.org/report.');
  });

  it('of a text begins with where it is read, and is cited with its symbol and the body that issued it', () => {
    const address = 'https://docs.un.org/en/A/AC.999/22/Rev.1';
    expect(text.words()).toMatch(/^(?:(?!Short name).)* Read the text at docs\.un\.org /);
    expect(text.links().filter((link) => link === address)).toHaveLength(2);
    expect(text.words('original-1-oscola')).toBe(
      `United Nations General Assembly, ‘Third Draft’ (negotiating text A/AC.999/22/Rev.1; 1 September 2023) <${address}>.`,
    );
    expect(openPage(out, 'texts/').links()).toContain(address);
  });

  it('of a letter begins with where it is read, if that is known, and says what is not known of its signatories', () => {
    expect(openPage(out, 'letters/2022-03-01-joint-letter/').words()).toMatch(
      / Read the letter at un\.org .* Signatories 2, 2 recorded/,
    );
    expect(letter.words()).not.toContain('Read the letter');
    expect(letter.words()).toContain('Signatories number not known, 2 recorded');
  });
});

it('the page on citing shows citations and addresses as they are where the site is published', () => {
  for (const [site, root] of [
    [out, 'https://cybercrime-convention-record.org/'],
    [builtSite('below'), 'https://example.org/record/'],
  ] as const) {
    const words = openPage(site, 'cite/').words();
    expect(words).toContain(
      `rev. 2 (7 November 2026), para. 2. Available at ${root}statements/2024-02-01-arcadia/#p2.`,
    );
    expect(words).toContain(`curl ${root}statements/2024-02-01-arcadia/r/1.json`);
    expect(words).toContain('United Nations General Assembly, ‘Third Draft’');
  }
});
