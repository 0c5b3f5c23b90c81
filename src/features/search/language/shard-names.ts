/** The key that a word is filed under, of plain letters and digits: names of files are made of it. */
export const keyOf = (word: string): string =>
  (/^[a-z]/.test(word) ? '' : /^\d/.test(word) ? '0' : '_') +
  encodeURIComponent(word)
    .replace(/[^\da-z]/gi, '')
    .toLowerCase();

/** The shard that a key is in: the longest beginning of it that there is. */
export function shardOf(key: string, names: ReadonlySet<string>): string | undefined {
  for (let length = key.length; length > 0; length -= 1) {
    const name = key.slice(0, length);
    if (names.has(name)) return name;
  }
  return undefined;
}

/** Loads each file once; one that failed may be asked for again. */
export function remembered<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const files = new Map<string, Promise<T>>();
  return (name) => {
    const file = files.get(name) ?? load(name);
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
}
