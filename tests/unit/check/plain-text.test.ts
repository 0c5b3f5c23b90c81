import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/features/check/plain-text.ts';

const words = (text: string) =>
  plainText(text)
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

describe('what a format hides words in is undone', () => {
  it.each([
    [
      'HTML',
      '<p>Sup<b>press</b>ion&nbsp;&ndash; <a href="https://a.example/#p2">here</a></p><p>Next</p>',
      'Suppression – here <https://a.example/#p2>\n\n\n\nNext',
    ],
    [
      'HTML that names its source',
      '<q cite="https://a.example/">Words</q><script>"no words"</script>',
      '“ <https://a.example/> Words”',
    ],
    [
      'entities alone',
      'C&ocirc;te &amp; &ldquo;co&rdquo; 3 < 4 & 5 ?a=1&section=2',
      'Côte & “co” 3 < 4 & 5 ?a=1&section=2',
    ],
    [
      'LaTeX',
      "\\emph{C\\^ote} d'Ivoire ``said'' \\enquote{so}~\\ldots 5\\,\\% \\href{https://a.example/\\#p2}{x}",
      "Côte d'Ivoire “said” “so” … 5 % <https://a.example/#p2> x",
    ],
    [
      'BibTeX',
      '@online{key,\n  title = "Vote of {Iran}",\n  url = {https://a.example/},\n}',
      '@onlinekey,\ntitle = Vote of Iran,\nurl = https://a.example/,',
    ],
    ['JSON', '[{"title": "Vote", "URL": "https://a.example/"}, {"id": "b"}]', 'Vote\nhttps://a.example/\n\nb'],
    ['Markdown', '> quoted\n> on \\[and\\] on', 'quoted\non [and] on'],
    ['percent signs', 'https%3A%2F%2Fa.example%2F%23p2 and 100%', 'https://a.example/#p2 and 100%'],
    ['invisible characters', 'vo\u00adte \u200bhere\u00a0now co\u2010op', 'vote here now co-op'],
    ['ends of lines', 'one\r\n   two\rthree', 'one\ntwo\nthree'],
  ])('%s', (_, written, plain) => {
    expect(words(written)).toBe(plain);
  });

  it('notes stand where their marks stand, and end a passage', () => {
    expect(words('“Words.”[^1] More.[^b]\n\n[^1]: https://a.example/\n  on two lines\n[^b]: Other')).toBe(
      '“Words.” (https://a.example/\non two lines)\n\nMore. (Other)',
    );
    expect(words('“Words.”\\footnote{See \\url{https://a.example/}.} More.')).toBe(
      '“Words.” (See <https://a.example/> .)\n\nMore.',
    );
    expect(words('[^1]: a note without its text')).toBe('a note without its text');
  });
});
