import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { check, ofText, refusedInText, told, withBody, writeContent } from '../../support/content.ts';

describe('unsafe links, however they are spelt', () => {
  const unsafe = (link: string, place = '1:1') =>
    `${place} "${link}" is an unsafe link: ${link.replace(/:.*/, ':').toLowerCase()} is not allowed | Link to a web address that starts with https://`;
  const script = unsafe('javascript:alert(1)');
  refusedInText('link', {
    '[a](javascript:alert(1))': script,
    '[a](JaVaScRiPt:alert(1))': unsafe('JaVaScRiPt:alert(1)'),
    '[a](data:text/html,b)': unsafe('data:text/html,b'),
    '[a](vbscript:b)': unsafe('vbscript:b'),
    '[a](blob:https://un.org/b)': unsafe('blob:https://un.org/b'),
    '[a](file:///etc/passwd)': unsafe('file:///etc/passwd'),
    '[a](javascript&colon;alert(1))': script,
    '[a](&#106;avascript:alert(1))': script,
    '[a](&#x6A;avascript:alert(1))': script,
    '[a](java&#10;script:alert(1))': script.replace('java', 'java<U+000A>'),
    '[a](java&Tab;script:alert(1))': script.replace('java', 'java '),
    '[a](java&shy;script:alert(1))': script.replace('java', 'java<U+00AD>'),
    '[a](java&#x200B;script:alert(1))': script.replace('java', 'java<U+200B>'),
    '[a](javascript\\:alert(1))': script,
    '[a](<javascript:alert(1)>)': script,
    '[a][b]\n\n[b]: javascript:alert(1)': unsafe('javascript:alert(1)', '3:1'),
    '<javascript:alert(1)>': script,
    '<Quote cite="javascript:alert(1)">a</Quote>': script,
    '<Quote cite="java&#115;cript:alert(1)">a</Quote>': script,
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
    const links =
      '/ /timeline/ /actors/iran/ /letters/letter/#p2 #p1 /texts/main/#article-1 /articles/purpose/ /glossary/#ahc /topics/scope/';
    expect(ofText(links.replace(/\S+/g, '[a]($&)'))).toEqual([]);
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
  const write = 'and write ![what it shows](/media/name.png)';
  const elsewhere = (link: string) =>
    `1:1 "${link}" is an image from elsewhere | Put the image in public/media/ ${write}`;
  const noFile = (link: string) =>
    `1:1 There is no file "${link}" | Put it into public/media/, with a name of letters, digits, - and _`;
  refusedInText('link', {
    '![a](https://un.org/a.png)': elsewhere('https://un.org/a.png'),
    '![a](/actors/iran/)': elsewhere('/actors/iran/'),
    '![a](data:image/png;base64,AA)': `1:1 "data:image/png;base64,AA" is an unsafe link: data: is not allowed | Put the image in public/media/ ${write}`,
    '![a][b]\n\n[b]: https://un.org/a.png':
      '1:1 The image does not say in place which file it is | Write ![what it shows](/media/name.png)',
    '![a](/media/a.png)': noFile('/media/a.png'),
    '![a](/media/../../secret)': noFile('/media/../../secret'),
  });

  test('that are there, with a description and without', () => {
    const root = writeContent({
      ...withBody('![A map](/media/map.png)\n\n![](/media/map.png)'),
      '../public/media/map.png': 'x',
    });
    expect(told(readCorpus(root)).map(([place, , message]) => [place, message])).toEqual([
      ['statements/one.mdx:21:1', 'The image has no description'],
    ]);
  });
});
