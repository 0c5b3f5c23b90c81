import { z } from 'zod';

/** Ids are lower-case ASCII words and digits joined by single hyphens; they stand in permanent addresses. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Addresses that the site itself uses below a collection; no record may take them. */
export const reservedIds = [
  'by-actor',
  'by-topic',
  'by-session',
  'by-kind',
  'by-year',
  'r',
  'history',
  'index',
  'feed',
];

/** The permanent name of a record; the same as its file name without the ending. */
export const id = z
  .string()
  .max(100, 'must be at most 100 characters long')
  .regex(idPattern, 'must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran')
  .refine((value) => !reservedIds.includes(value), 'is a word that the site uses in its own addresses; choose another')
  .describe('Permanent id: the file name without its ending. It stands in the address of the record and never changes');
