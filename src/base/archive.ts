import { zipSync } from 'fflate';

/** One archive of files below a folder, the same bytes for the same files and day wherever it is made. */
export function archive(
  folder: string,
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  day: string,
): Uint8Array {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  // The format knows no time zones: the parts of the date are written as they are here.
  const mtime = new Date(year, month - 1, date, 12);
  const named = [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(named), { mtime, level: 9, os: 3, attrs: 0o644 << 16 });
}
