import { expect, test } from 'vitest';
import { reportWays } from '../../../src/base/error-report.ts';
import { site } from '../../../src/base/site.ts';

test('a report names page and paragraph, whatever signs the title has', () => {
  const address = 'https://record.example/statements/one/#p2';
  const ways = reportWays('A & B: "50 %"?', address);
  expect(ways.length).toBe(Number(site.contact !== '') + Number(site.repository !== ''));
  for (const { href } of ways) {
    const { searchParams } = new URL(href);
    const subject = searchParams.get('subject') ?? searchParams.get('title');
    expect([subject, searchParams.get('body')?.includes(address)]).toEqual(['Error: A & B: "50 %"?', true]);
  }
});
