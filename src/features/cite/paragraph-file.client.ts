import { saveFile } from '../../client/save-file.ts';
import type { CslItem } from './csl.ts';
import { formats } from './formats.ts';
import { passageReference } from './passage.ts';

/** Saves the reference of some paragraphs of the record of this page, in a format that reference managers read. */
export async function saveReference(label: string, anchors: readonly string[]): Promise<void> {
  const format = formats.find((one) => one.label === label);
  const response = await fetch('cite.csl.json');
  const [item] = (await response.json()) as CslItem[];
  if (!format || !item) throw new Error(`There is no reference in ${label}`);
  const reference = passageReference(
    item,
    anchors.map((anchor) => Number(anchor.slice(1))),
  );
  const name = `${location.pathname.split('/').at(-2) ?? 'record'}-${anchors.join('-')}${format.file.slice('cite'.length)}`;
  saveFile(new Blob([format.write([reference])], { type: format.mediaType }), name);
}
