import type { Actor } from '../../schemas/actor.ts';
import type { CslName } from './csl.ts';

/**
 * An actor as an author: a person by family and given name, all others whole. Behind a comma stands an office, which is no
 * part of the name; small words before the last one (`van der Berg`) are.
 */
export function authorOf({ kind, name, family }: Actor): CslName {
  if (kind !== 'individual') return { literal: name };
  const [person = name] = name.split(',');
  const last = family ?? /(?:(?<=\s)\p{Ll}[\p{L}’']*\s+)*\S+$/u.exec(person)?.[0] ?? person;
  const given = person.replace(last, '').trim();
  return given === '' ? { literal: person } : { family: last, given };
}

/** A name as it stands in a sentence. */
export const shownName = (name: CslName): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

const list = new Intl.ListFormat('en-GB');

/** A list of names in a sentence: `A`, `A and B`, `A, B and C`. From four names on, the first and "and others". */
export const nameList = (names: readonly string[]): string =>
  names.length > 3 ? `${names[0] ?? ''} and others` : list.format(names);

/**
 * A name for formats that take names apart at a comma or at the last space: RIS, and the tags that Zotero reads.
 * A comma at the end says "all of this is the last name" (EndNote documents it; Zotero cuts the comma off), so that
 * "Islamic Republic of Iran" stays one name. A comma within would split it: one becomes brackets, several semicolons.
 */
export function wholeName(name: string): string {
  if (!/[\s,]/u.test(name)) return name;
  return `${name.replace(/^([^,]+), *([^,]+)$/u, '$1 ($2)').replaceAll(',', ';')},`;
}

/** A name for such formats, whoever bears it. */
export const splitName = (name: CslName): string =>
  'literal' in name ? wholeName(name.literal) : `${name.family}, ${name.given}`;
