import { z } from 'zod';
import { isReserved } from './reserved.ts';

/** Ids are lower-case ASCII words and digits joined by single hyphens; they stand in permanent addresses. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longest id: with its ending and folders it must fit into addresses and file names everywhere. */
const longestId = 100;

/** Names that Windows keeps for devices, whatever their ending: a file or folder of this name cannot be checked out there. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with an id; `undefined` when nothing is. */
export function idFault(value: string): string | undefined {
  if (value.length > longestId) return `must be at most ${String(longestId)} characters long`;
  if (!idPattern.test(value)) return 'must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran';
  if (deviceName.test(value))
    return 'is a name that Windows keeps for itself: nobody could check the file out there; choose another';
  if (isReserved(value)) return 'is a word or year that the site uses in its own addresses; choose another';
  return undefined;
}

/** The id that resembles a text: `Côte d'Ivoire` becomes `cote-d-ivoire`; `undefined` when none does. */
export function idLike(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const like = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return idFault(like) === undefined && like !== text ? like : undefined;
}

/** The permanent name of a record; the same as its file name without the ending. */
export const id = z
  .string()
  .superRefine((value, context) => {
    const fault = idFault(value);
    if (fault === undefined) return;
    const like = idLike(value);
    context.addIssue({ code: 'custom', message: fault, params: { hint: like && `Did you mean ${like}?` } });
  })
  .meta({
    description:
      'Permanent id: the file name without its ending. It stands in the address of the record and never changes',
    pattern: idPattern.source,
    maxLength: longestId,
  });
