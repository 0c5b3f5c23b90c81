import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublished } from '../../src/ledger/published.ts';
import { edit, publish, publishAll, remove, swap } from './ledger.ts';
import type { Change } from './content.ts';

/** Paragraphs of the record that is edited most, each known by words that no other has. */
export const paragraphs = {
  first: 'The delegation thanked the chair and asked the committee to begin with the scope of the treaty.',
  second: 'It said that crimes should be listed by name, because courts need certainty about every offence.',
  third:
    'On evidence it proposed shorter deadlines for answering requests. Networks should be reachable on all days of the week.',
  fourth: 'Finally it offered to host a workshop for prosecutors in spring, together with neighbouring countries.',
  inserted: 'Asked about safeguards, the speaker referred to the national constitution and its bill of rights.',
};

const page = (title: string, order: number, words: string) =>
  `---\ntitle: ${title}\ndescription: What stands here.\norder: ${String(order)}\n---\n\n${words}\n`;

/** What the record starts from, beside the minimal corpus. */
export const start: Record<string, Change> = {
  'pages/about.mdx': page('About', 1, 'What this is.'),
  'pages/former.mdx': page('A page that goes', 3, 'Words.'),
  'pages/cite.mdx': page('How to cite', 2, '## Verify\n\nWords.'),
  'statements/one.mdx': (before) =>
    before.replace('A paragraph.\n\nAnother.', Object.values(paragraphs).slice(0, 4).join('\n\n')),
  'letters/letter.mdx': (before) =>
    before.replace('asks: [Stop.]', 'asks:\n  - Stop the vote.\n  - Publish all drafts in time.'),
  'letters/second.mdx':
    '---\nid: second\ntitle: A second letter\ndate: 2024-02\nkind: open-letter\nconvenors: [eff]\naddressees: [All]\ntopics: [scope]\nasks: [Listen.]\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nA paragraph of the second letter.\n',
  'texts/convention.mdx':
    '---\nid: convention\ntitle: Convention\nshort: Convention\ndate: 2024-12\nkind: convention\narticles:\n  - {number: "1", slug: purpose, title: Purpose}\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nA paragraph.\n',
};

/** A place that was handed out: on a page, or on one of its revisions; with the words that stood there. */
export interface Handed {
  /** Address of the record at the time. */
  address: string;
  revision: number;
  anchor: string;
  text: string;
}

/** What was handed out by a publication: every passage of the present state of every record. */
function handedOut(root: string): Handed[] {
  const { ledger } = readPublished(root);
  return Object.values(ledger.histories).flatMap((history) => {
    const state = history.withdrawn ? undefined : ledger.last(history);
    return (state?.passages ?? []).flatMap(({ anchors, text }) =>
      anchors.map((anchor) => ({ address: history.address, revision: history.revisions.length, anchor, text })),
    );
  });
}

const merged = `${paragraphs.first} ${paragraphs.second.replace('courts need', 'judges need')}`;
const [deadlines = '', networks = ''] = paragraphs.third.split(/(?<=requests\.) /);

/** What is done to the record between its publications, each on a day of its own. */
const days: ((root: string) => void)[] = [
  () => undefined,
  // A paragraph is edited and one inserted; a correction, another source, an actor and a topic in other words.
  (root) => {
    edit(root, 'statements/one.mdx', swap('courts need', 'judges need'));
    edit(root, 'statements/one.mdx', swap(paragraphs.third, `${paragraphs.inserted}\n\n${paragraphs.third}`));
    edit(root, 'statements/one.mdx', swap('position: It spoke.', 'position: It spoke at length.'));
    edit(root, 'actors/iran.yaml', swap('name: Iran', 'name: Islamic Republic of Iran'));
    edit(root, 'topics.yaml', swap('How it goes.', 'How the work goes.'));
  },
  // A paragraph is moved, another split; an ask is removed.
  (root) => {
    edit(root, 'statements/one.mdx', swap(`\n\n${paragraphs.fourth}`, ''));
    edit(root, 'statements/one.mdx', swap(paragraphs.first, `${paragraphs.fourth}\n\n${paragraphs.first}`));
    edit(root, 'statements/one.mdx', swap(paragraphs.third, `${deadlines}\n\n${networks}`));
    edit(root, 'letters/letter.mdx', swap('  - Stop the vote.\n', ''));
  },
  // Two paragraphs are merged, one is removed.
  (root) => {
    const second = paragraphs.second.replace('courts need', 'judges need');
    edit(root, 'statements/one.mdx', swap(`${paragraphs.first}\n\n${second}`, merged));
    edit(root, 'statements/one.mdx', swap(`${paragraphs.inserted}\n\n`, ''));
  },
  // Records of all kinds are renamed, and changed after that.
  (root) => {
    for (const [name, to] of [
      ['statements/one', 'uno'],
      ['sessions/first', 'prima'],
      ['texts/main', 'haupt'],
      ['actors/iran', 'ir'],
    ] as const)
      if (publish(root, '--rename', name, to, '--date', '2024-03-05').code !== 0)
        throw new Error(`${name} was not renamed`);
    edit(root, 'statements/uno.mdx', swap('position: It spoke at length.', 'position: It spoke for an hour.'));
  },
  // A page is retired. Records of all kinds are withdrawn, one of them to return; a term and an article disappear from their pages.
  (root) => {
    remove(root, 'pages/former.mdx');
    const list = join(root, '../retired.txt');
    writeFileSync(list, 'Nobody read it.\n/former/ -> /timeline/\n');
    publish(root, '--retire', list, '--note', 'Fewer pages', '--date', '2024-03-06');
    const second = readFileSync(join(root, 'letters/second.mdx'), 'utf8');
    edit(root, 'statements/uno.mdx', swap('provisions:\n  - {text: haupt, article: "1"}\n', ''));
    edit(root, 'texts/haupt.mdx', (text) => text.replace(/^ {2}- \{number: "1".*\n/m, ''));
    edit(root, 'glossary.yaml', swap('id: ahc', 'id: committee'));
    for (const [name, reason] of [
      ['letters/second', 'It was signed by nobody'],
      ['topics/process', 'It said nothing.'],
    ] as const)
      if (publish(root, '--withdraw', name, '--reason', reason, '--date', '2024-03-06').code !== 0)
        throw new Error(`${name} was not withdrawn`);
    edit(root, 'letters/second.mdx', second);
    publish(root, '--reinstate', 'letters/second', '--note', 'It was signed after all', '--date', '2024-03-06');
    remove(root, 'letters/second.mdx');
    publish(root, '--withdraw', 'letters/second', '--reason', 'It was signed by nobody', '--date', '2024-03-06');
  },
];

/** Takes a record through all that editors do, publishing each day; gives what was handed out after each publication. */
export function takenThrough(root: string): Handed[] {
  return days.flatMap((work, index) => {
    work(root);
    publishAll(root, `Note of day ${String(index + 1)} <&>`, `2024-03-0${String(index + 1)}`);
    return handedOut(root);
  });
}
