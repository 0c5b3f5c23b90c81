import { getCollection } from 'astro:content';
import { fixedPaths } from '../records/addresses.ts';
import type { Room } from './doors.ts';

/** The rooms that the site has: one may be an editorial page, which a record need not have. */
export async function roomsThere(rooms: readonly Room[]): Promise<Room[]> {
  const pages = new Set((await getCollection('pages')).map(({ id }) => `/${id}/`));
  return rooms.filter(({ path }) => fixedPaths.includes(path) || pages.has(path));
}
