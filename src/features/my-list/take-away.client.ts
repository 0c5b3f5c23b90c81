import { copyText } from '../../client/copy-button.ts';
import { saveFile } from '../../client/save-file.ts';
import { bibtexOf, footnotes, markdownOf, risOf, type TakenList } from './take-away.ts';

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'my-list';

const save = ({ title }: TakenList, content: BlobPart, ending: string, type: string): string => {
  saveFile(new Blob([content], { type }), `${fileName(title).slice(0, 60)}.${ending}`);
  return 'Saved.';
};

/** The ways in which a list can be taken away, by the value of the button; each tells what it did. */
const ways: Record<string, (list: TakenList) => Promise<string> | string> = {
  copy: async (list) => {
    await copyText(footnotes(list));
    return 'Copied.';
  },
  text: (list) => save(list, footnotes(list), 'txt', 'text/plain;charset=utf-8'),
  markdown: (list) => save(list, markdownOf(list), 'md', 'text/markdown;charset=utf-8'),
  word: async (list) => {
    const { wordOf } = await import('./word.client.ts');
    const content = await wordOf(list);
    return save(list, content, 'docx', content.type);
  },
  bibtex: (list) => save(list, bibtexOf(list), 'bib', 'application/x-bibtex'),
  ris: (list) => save(list, risOf(list), 'ris', 'application/x-research-info-systems'),
};

/** Takes a list away in one of the ways. @returns what is to be said of it. */
export async function takeAway(way: string, list: TakenList): Promise<string> {
  const done = (await ways[way]?.(list)) ?? '';
  const missing = list.items.flatMap(({ reference }, index) => (reference ? [] : [String(index + 1)]));
  return missing.length === 0 ? done : `${done} There is no citation for: ${missing.join(', ')}.`;
}
