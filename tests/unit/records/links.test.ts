import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { check, ofText, refusedInText, told, withBody, writeContent } from '../../support/content.ts';

describe('unsafe links, however they are spelt', () => {
  refusedInText('link', {
    '[a](javascript:alert(1))':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](JaVaScRiPt:alert(1))':
      '1:1 "JaVaScRiPt:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](data:text/html,b)':
      '1:1 "data:text/html,b" is an unsafe link: data: is not allowed | Link to a web address that starts with https://',
    '[a](vbscript:b)':
      '1:1 "vbscript:b" is an unsafe link: vbscript: is not allowed | Link to a web address that starts with https://',
    '[a](blob:https://un.org/b)':
      '1:1 "blob:https://un.org/b" is an unsafe link: blob: is not allowed | Link to a web address that starts with https://',
    '[a](file:///etc/passwd)':
      '1:1 "file:///etc/passwd" is an unsafe link: file: is not allowed | Link to a web address that starts with https://',
    '[a](javascript&colon;alert(1))':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](&#106;avascript:alert(1))':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](&#x6A;avascript:alert(1))':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](java&#10;script:alert(1))':
      '1:1 "java<U+000A>script:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](java&Tab;script:alert(1))':
      '1:1 "java script:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](java&shy;script:alert(1))':
      '1:1 "java<U+00AD>script:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](java&#x200B;script:alert(1))':
      '1:1 "java<U+200B>script:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](javascript\\:alert(1))':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a](<javascript:alert(1)>)':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '[a][b]\n\n[b]: javascript:alert(1)':
      '3:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '<javascript:alert(1)>':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '<Quote cite="javascript:alert(1)">a</Quote>':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
    '<Quote cite="java&#115;cript:alert(1)">a</Quote>':
      '1:1 "javascript:alert(1)" is an unsafe link: javascript: is not allowed | Link to a web address that starts with https://',
  });
});

describe('other links that lead astray', () => {
  refusedInText('link', {
    '[a](//else.org)': '1:1 "//else.org" leaves out https: | Write https://else.org',
    '[a](/\\\\else.org)': '1:1 "/\\else.org" leaves out https: | Write https://else.org',
    '[a](https:else.org)':
      '1:1 "https:else.org" is not a web address | Write a whole address that starts with https://',
    '[a](https://un.org@else.org)':
      '1:1 "https://un.org@else.org" is not a web address | Write a whole address that starts with https://',
    '[a](www.un.org)': '1:1 "www.un.org" is neither a web address nor a place of this site | Write https://www.un.org',
    '[a](&#10;/actors/iran/)': '1:1 "<U+000A>/actors/iran/" holds spaces or invisible characters | Write /actors/iran/',
    '<https://un.org>': '1:1 Links are not written in <angle brackets> here | Write [words](https://un.org)',
  });

  test('web addresses and mail addresses are fine', () => {
    expect(
      ofText(
        '[a](https://un.org/a?b=c#d), [b](http://un.org), https://un.org, [c](mailto:a@un.org), [d][e]\n\n[e]: https://un.org',
      ),
    ).toEqual([]);
  });
});

describe('links within the site', () => {
  refusedInText('link', {
    '[a](/statements/on/)': '1:1 There is no page "/statements/on/" on this site | Did you mean /statements/one/?',
    '[a](/actors/iran)': '1:1 There is no page "/actors/iran" on this site | Did you mean /actors/iran/?',
    '[a](/letters/letter/#p9)': '1:1 "/letters/letter/" has no place "#p9" | Its paragraphs are p1 to p2',
    '[a](#p2)': '1:1 This record has no place "#p2" | Its paragraphs are p1',
    '[a](/texts/main/#article-9)':
      '1:1 "/texts/main/" has no place "#article-9" | Its articles are #article-1 to #article-2',
    '[a](/articles/purpos/)':
      '1:1 There is no page "/articles/purpos/" on this site | Did you mean /articles/purpose/?',
    '[a](/glossary/#ach)': '1:1 The glossary has no entry "ach" | Did you mean ahc?',
    '<Ref id="actors/irann" />': '1:1 There is no record "actors/irann" | Did you mean actors/iran?',
    '<Ref id="letter#p9" />': '1:1 "letter" has no place "#p9" | Its paragraphs are p1 to p2',
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
    expect(ofText(links.map((link) => `[a](${link})`).join(' '))).toEqual([]);
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
  refusedInText('link', {
    '![a](https://un.org/a.png)':
      '1:1 "https://un.org/a.png" is an image from elsewhere | Put the image in public/media/ and write ![what it shows](/media/name.png)',
    '![a](data:image/png;base64,AA)':
      '1:1 "data:image/png;base64,AA" is an unsafe link: data: is not allowed | Put the image in public/media/ and write ![what it shows](/media/name.png)',
    '![a][b]\n\n[b]: https://un.org/a.png':
      '1:1 The image does not say in place which file it is | Write ![what it shows](/media/name.png)',
    '![a](/actors/iran/)':
      '1:1 "/actors/iran/" is an image from elsewhere | Put the image in public/media/ and write ![what it shows](/media/name.png)',
    '![a](/media/a.png)':
      '1:1 There is no file "/media/a.png" | Put it into public/media/, with a name of letters, digits, - and _',
    '![a](/media/../../secret)':
      '1:1 There is no file "/media/../../secret" | Put it into public/media/, with a name of letters, digits, - and _',
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
