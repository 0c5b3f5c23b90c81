import { getEntry } from 'astro:content';

/** The page on the method as others lead to it; another record may have none. */
export async function methodPage(): Promise<{ path: string; title: string } | undefined> {
  const page = await getEntry('pages', 'method');
  return page && { path: '/method/', title: page.data.title };
}
