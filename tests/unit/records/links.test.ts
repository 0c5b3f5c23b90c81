import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { check, told, withBody, writeContent } from '../../support/content.ts';

/** Kind and message of what the check says of a body, and what would be right. */
const body = (text: string) => check(withBody(text)).map(([, kind, message, hint]) => [kind, message, hint]);

const safe = 'Link to a web address that starts with https://';

describe('unsafe links, however they are spelt', () => {
  test.each([
    ['plain', '[a](javascript:alert(1))', 'javascript:alert(1)', 'javascript:'],
    ['mixed case', '[a](JaVaScRiPt:alert(1))', 'JaVaScRiPt:alert(1)', 'javascript:'],
    ['data', '[a](data:text/html,b)', 'data:text/html,b', 'data:'],
    ['vbscript', '[a](vbscript:b)', 'vbscript:b', 'vbscript:'],
    ['blob', '[a](blob:https://un.org/b)', 'blob:https://un.org/b', 'blob:'],
    ['file', '[a](file:///etc/passwd)', 'file:///etc/passwd', 'file:'],
    ['an entity for the colon', '[a](javascript&colon;alert(1))', 'javascript:alert(1)', 'javascript:'],
    ['a numbered entity', '[a](&#106;avascript:alert(1))', 'javascript:alert(1)', 'javascript:'],
    ['a hexadecimal entity', '[a](&#x6A;avascript:alert(1))', 'javascript:alert(1)', 'javascript:'],
    ['a line feed within', '[a](java&#10;script:alert(1))', 'java<U+000A>script:alert(1)', 'javascript:'],
    ['a tab within', '[a](java&Tab;script:alert(1))', 'java script:alert(1)', 'javascript:'],
    ['a soft hyphen within', '[a](java&shy;script:alert(1))', 'java<U+00AD>script:alert(1)', 'javascript:'],
    ['an invisible joiner within', '[a](java&#x200B;script:alert(1))', 'java<U+200B>script:alert(1)', 'javascript:'],
    ['a backslash escape', '[a](javascript\\:alert(1))', 'javascript:alert(1)', 'javascript:'],
    ['between angle brackets', '[a](<javascript:alert(1)>)', 'javascript:alert(1)', 'javascript:'],
    ['a reference', '[a][b]\n\n[b]: javascript:alert(1)', 'javascript:alert(1)', 'javascript:'],
    ['an autolink', '<javascript:alert(1)>', 'javascript:alert(1)', 'javascript:'],
    ['a quotation', '<Quote cite="javascript:alert(1)">a</Quote>', 'javascript:alert(1)', 'javascript:'],
    [
      'a quotation with an entity',
      '<Quote cite="java&#115;cript:alert(1)">a</Quote>',
      'javascript:alert(1)',
      'javascript:',
    ],
  ])('%s', (_, text, url, scheme) => {
    const found = body(text);
    expect(found.map(([kind, message]) => [kind, message])).toEqual([
      ['link', `"${url}" is an unsafe link: ${scheme} is not allowed`],
    ]);
    expect(found[0]?.[2]).toBe(safe);
  });
});

describe('other links that lead astray', () => {
  test.each([
    ['no scheme', '[a](//else.org)', '"//else.org" leaves out https:', 'Write https://else.org'],
    ['backslashes', '[a](/\\\\else.org)', '"/\\else.org" leaves out https:', 'Write https://else.org'],
    [
      'no slashes',
      '[a](https:else.org)',
      '"https:else.org" is not a web address',
      'Write a whole address that starts with https://',
    ],
    [
      'a name before the @',
      '[a](https://un.org@else.org)',
      '"https://un.org@else.org" is not a web address',
      'Write a whole address that starts with https://',
    ],
    [
      'no address',
      '[a](www.un.org)',
      '"www.un.org" is neither a web address nor a place of this site',
      'Write https://www.un.org',
    ],
    [
      'a line feed before',
      '[a](&#10;/actors/iran/)',
      '"<U+000A>/actors/iran/" holds spaces or invisible characters',
      'Write /actors/iran/',
    ],
    [
      'angle brackets',
      '<https://un.org>',
      'Links are not written in <angle brackets> here',
      'Write [words](https://un.org)',
    ],
  ])('%s', (_, text, message, hint) => {
    expect(body(text)).toEqual([['link', message, hint]]);
  });

  test('web addresses and mail addresses are fine', () => {
    expect(
      body(
        '[a](https://un.org/a?b=c#d), [b](http://un.org), https://un.org, [c](mailto:a@un.org), [d][e]\n\n[e]: https://un.org',
      ),
    ).toEqual([]);
  });
});

describe('links within the site', () => {
  test.each([
    [
      'a page that is not there',
      '[a](/statements/on/)',
      'There is no page "/statements/on/" on this site',
      'Did you mean /statements/one/?',
    ],
    [
      'no slash at the end',
      '[a](/actors/iran)',
      'There is no page "/actors/iran" on this site',
      'Did you mean /actors/iran/?',
    ],
    [
      'a paragraph that is not there',
      '[a](/letters/letter/#p9)',
      '"/letters/letter/" has no place "#p9"',
      'Its paragraphs are p1 to p2',
    ],
    ['a paragraph of its own that is not there', '[a](#p2)', 'This record has no place "#p2"', 'Its paragraphs are p1'],
    [
      'an article of a text',
      '[a](/texts/main/#article-9)',
      '"/texts/main/" has no place "#article-9"',
      'Its articles are #article-1 to #article-2',
    ],
    [
      'the page of an article',
      '[a](/articles/purpos/)',
      'There is no page "/articles/purpos/" on this site',
      'Did you mean /articles/purpose/?',
    ],
    ['an entry of the glossary', '[a](/glossary/#ach)', 'The glossary has no entry "ach"', 'Did you mean ahc?'],
    [
      'a record by its id',
      '<Ref id="actors/irann" />',
      'There is no record "actors/irann"',
      'Did you mean actors/iran?',
    ],
    [
      'a paragraph of a record by its id',
      '<Ref id="letter#p9" />',
      '"letter" has no place "#p9"',
      'Its paragraphs are p1 to p2',
    ],
  ])('%s', (_, text, message, hint) => {
    expect(body(text)).toEqual([['link', message, hint]]);
  });

  test('that lead somewhere', () => {
    const links = [
      '/',
      '/timeline/',
      '/actors/iran/',
      '/letters/letter/#p2',
      '#p1',
      '/texts/main/#article-1',
      '/articles/purpose/',
      '/glossary/#ahc',
      '/topics/scope/',
    ];
    expect(body(links.map((link) => `[a](${link})`).join(' '))).toEqual([]);
  });

  test('to a draft', () => {
    const draft = {
      'letters/letter.mdx': (text: string) => text.replace('asks:', 'status: draft\nasks:'),
      'red-lines/line.mdx': null,
    };
    expect(check({ ...draft, ...withBody('[a](/letters/letter/)') }).map(([, , message]) => message)).toEqual([
      '"letter" is a draft, which readers cannot open',
    ]);
  });
});

describe('images', () => {
  const put = 'Put the image in public/media/ and write ![what it shows](/media/name.png)';
  test.each([
    ['from elsewhere', '![a](https://un.org/a.png)', '"https://un.org/a.png" is an image from elsewhere', put],
    [
      'as data',
      '![a](data:image/png;base64,AA)',
      '"data:image/png;base64,AA" is an unsafe link: data: is not allowed',
      put,
    ],
    [
      'by reference',
      '![a][b]\n\n[b]: https://un.org/a.png',
      'The image does not say in place which file it is',
      'Write ![what it shows](/media/name.png)',
    ],
    ['that is a page', '![a](/actors/iran/)', '"/actors/iran/" is an image from elsewhere', put],
    [
      'that is not there',
      '![a](/media/a.png)',
      'There is no file "/media/a.png"',
      'Put it into public/media/, with a name of letters, digits, - and _',
    ],
    [
      'out of its folder',
      '![a](/media/../../secret)',
      'There is no file "/media/../../secret"',
      'Put it into public/media/, with a name of letters, digits, - and _',
    ],
  ])('%s', (_, text, message, hint) => {
    expect(body(text)).toEqual([['link', message, hint]]);
  });

  test('that are there, with a description and without', () => {
    const root = writeContent(withBody('![A map](/media/map.png)\n\n![](/media/map.png)'));
    mkdirSync(join(root, '..', 'public', 'media'), { recursive: true });
    writeFileSync(join(root, '..', 'public', 'media', 'map.png'), 'x');
    expect(told(readCorpus(root)).map(([place, , message]) => [place, message])).toEqual([
      ['statements/one.mdx:21:1', 'The image has no description'],
    ]);
  });
});
