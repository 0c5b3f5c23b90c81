import { codePoint, unseen } from '../schemas/characters.ts';

/** A text with its invisible characters spelt out: `<U+202E>`. Tabs become spaces. */
export const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(unseen, (character) => `<${codePoint(character)}>`);
