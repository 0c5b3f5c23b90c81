import { saveFile } from '../../client/save-file.ts';
import { dayOf } from '../cite/access-date.ts';
import { remember, remembered } from '../../client/remembered.ts';
import { copyText } from '../../client/clipboard.ts';
import { LibraryError } from '../../client/library.ts';
import type { Brief } from './export/listed.ts';
import { footnotes, footnotesHtml, markdownBrief } from './export/text.ts';
import { referenceFormats, referenceOf } from './export/references.ts';
import { counted } from './notices.client.ts';
import type { ServedWorld } from './world.client.ts';

/** What is taken away. */
export interface Source {
  /** The list with its citations, once all items have been read. */
  brief(): Promise<Brief>;
  world(): Promise<ServedWorld>;
  /** Day of access; none leaves it out. */
  day(): string | undefined;
  say(text: string): void;
}

/** Names that citation style and day of access are remembered under, here and on the pages of records. */
const [styleKey, dayKey] = ['citation-style', 'day-of-access'] as const;

/** The styles and whether the day of access goes in, as the reader chose them last, here or on the page of a record. */
export function chooseStyle(select: HTMLSelectElement, box: HTMLInputElement, show: () => void): void {
  const known = remembered(styleKey)?.replace('cite-first', 'cite-chicago-note').replace('cite-', '');
  if ([...select.options].some(({ value }) => value === known)) select.value = known ?? '';
  box.checked = remembered(dayKey) !== 'no';
  select.addEventListener('change', () => {
    remember(styleKey, `cite-${select.value === 'chicago-note' ? 'first' : select.value}`);
    show();
  });
  box.addEventListener('change', () => {
    remember(dayKey, box.checked ? 'yes' : 'no');
    show();
  });
}

/** Today, in the reader's own time zone. */
export const today = (): string => dayOf(new Date());

/** Copies text, with its italics where the browser can. */
async function copyBoth(text: string, html: string): Promise<void> {
  try {
    const part = (content: string, type: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') }),
    ]);
  } catch {
    await copyText(text);
  }
}

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'dossier';

/** What is said when items have nothing that can be cited. */
const leftOut = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? ''
    : ` Left out, because nothing is known that could be cited: ${numbers.length === 1 ? 'item' : 'items'} ${numbers.join(', ')}.`;

const withoutCitation = ({ items }: Brief): number[] =>
  items.flatMap(({ citation }, index) => (citation.length === 0 ? [index + 1] : []));

/** The ways in which a list can be taken away, by the name of the button. */
const ways: Record<string, (source: Source) => Promise<string>> = {
  copy: async ({ brief }) => {
    const list = await brief();
    const missing = withoutCitation(list);
    await copyBoth(footnotes(list), footnotesHtml(list));
    return `${counted(list.items.length - missing.length, 'footnote')} copied.${leftOut(missing)}`;
  },
  text: async ({ brief }) => {
    const list = await brief();
    saveFile(new Blob([footnotes(list)], { type: 'text/plain;charset=utf-8' }), `${fileName(list.title)}.txt`);
    return `Saved.${leftOut(withoutCitation(list))}`;
  },
  markdown: async ({ brief }) => {
    const list = await brief();
    saveFile(new Blob([markdownBrief(list)], { type: 'text/markdown;charset=utf-8' }), `${fileName(list.title)}.md`);
    return 'Saved.';
  },
  word: async ({ brief }) => {
    const [list, { wordBrief }] = await Promise.all([brief(), import('./export/word.client.ts')]);
    saveFile(await wordBrief(list), `${fileName(list.title)}.docx`);
    return 'Saved.';
  },
  print: async ({ brief }) => {
    await brief();
    print();
    return '';
  },
};

/** Writes the references of a list in a format. */
async function references(label: string, { brief, world, day }: Source): Promise<string> {
  const format = referenceFormats.find((one) => one.label === label) ?? referenceFormats[0];
  const [list, served] = await Promise.all([brief(), world()]);
  const missing: number[] = [];
  const items = await Promise.all(
    list.items.map(async ({ standing: { files, item } }, index) => {
      if (files === undefined) missing.push(index + 1);
      return files === undefined ? [] : [referenceOf(await served.reference(files), item, day())];
    }),
  );
  saveFile(
    new Blob([format.write(items.flat())], { type: format.mediaType }),
    `${fileName(list.title)}.${format.ending}`,
  );
  return `${counted(items.flat().length, 'reference')} saved.${leftOut(missing)}`;
}

/** Makes the buttons of a place give the list away; what they do is named by their `value`. */
export function takeAway(place: HTMLElement, source: Source): void {
  for (const button of place.querySelectorAll<HTMLButtonElement>('button[value]'))
    button.addEventListener('click', () => {
      const way = ways[button.value] ?? ((from: Source) => references(button.value, from));
      source.say('Putting it together …');
      way(source).then(source.say, (error: unknown) => {
        console.error(error);
        source.say(
          error instanceof LibraryError
            ? `${error.message} Nothing was saved.`
            : 'It could not be put together; try again.',
        );
      });
    });
}
