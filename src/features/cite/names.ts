/** A list of names in a sentence: `A`, `A and B`, `A, B and C`. From four names on, the first and "and others". */
export function nameList(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length > 3) return `${first} and others`;
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/**
 * A name for formats that take names apart at a comma or at the last space: RIS, and the tags that Zotero reads.
 * A comma at the end says "all of this is the last name" (EndNote documents it; Zotero cuts the comma off), so that
 * "Islamic Republic of Iran" stays one name. A comma within would split it: one becomes brackets, several semicolons.
 */
export function wholeName(name: string): string {
  if (!/[\s,]/u.test(name)) return name;
  return `${name.replace(/^([^,]+), *([^,]+)$/u, '$1 ($2)').replaceAll(',', ';')},`;
}
