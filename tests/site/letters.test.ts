import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();

describe('the letters', () => {
  it('are listed with addressee, what is recorded of their signatories, and asks; absence is not read as refusal', () => {
    const page = openPage(out, '/letters/');
    const words = page.words() ?? '';
    expect(words).toContain('4 open letters, joint statements and manifestos, newest first.');
    expect(words).toContain('35 organizations and persons are named as signatories, 2 of them under more than one.');
    expect(words).toContain('Names are recorded for 4 of the 4 letters, and the whole list for 2');
    expect(words).toContain('2, all listed');
    expect(words).toContain('40, 2 listed');
    expect(words).toContain('number unknown, 2 listed');
    expect(page.links()).toContain('/letters/2023-05-joint-submission/#signatories');
  });

  it('stand under every organization that signed them, one step from the list that names it', () => {
    const page = openPage(out, '/letters/signatories/');
    expect(page.words('digital-rights-watch')).toMatch(
      /^Digital Rights Watch 2 letters 1 March 2022 Joint letter Convened it too\. May 2023 Joint submission on the scope/,
    );
    expect(page.words('digital-rights-watch')).toContain('Listed as “Drw”.');
    expect(page.words('n-pen-club')).toMatch(/^Pén Club 2 letters/);
    expect(page.links('n-pen-club')).toEqual([
      '/letters/2022-03-01-joint-letter/#signatories',
      '/letters/2023-05-joint-submission/#signatories',
    ]);
    expect(page.links()).toContain('/data/signatories.csv');
  });

  it('make asks that stand under each letter that makes them, each leading to its paragraph, also by topic', () => {
    for (const path of ['/letters/asks/', '/letters/asks/scope/']) {
      const page = openPage(out, path);
      expect(page.words('ask-list')).toMatch(/Narrow the scope\. ¶ 1 .*Narrow the scope! ¶ 1/);
      expect(page.links('ask-list')).toEqual(
        expect.arrayContaining(['/letters/2022-03-01-joint-letter/#p1', '/letters/2023-05-joint-submission/#p1']),
      );
    }
    expect(openPage(out, '/letters/asks/').words()).toContain('5 demands in 4 letters');
    expect(existsSync(join(out, 'letters/asks/youth/index.html'))).toBe(false);
  });
});
