import type { PlaceIndex } from './place-index.ts';
import { namesOf, type PlaceKind } from './place-names.ts';

const pattern =
  /(?:^|\/)(statements|letters|red-lines|sessions|texts|actors|topics|articles|glossary)\/?(?:(?<=\/)([a-z0-9-]+)(?:\/r\/(\d{1,4}))?\/?)?(?:\?[^#]*)?(?:#([\w-]+))?$/;

/**
 * The place that an address leads to, written in full or in part: `https://…/statements/2024-08-08-iran/#p3`,
 * `statements/2024-08-08-iran#p3`, `2024-08-08-iran`, with `/r/2/` behind them. Nothing for addresses elsewhere.
 * @param hosts hosts by which the site is known besides its own.
 */
export function addressedPlace(
  typed: string,
  index: PlaceIndex,
  hosts: readonly string[],
): { address: string; label: string; kind: PlaceKind } | undefined {
  const records = index.records.split(' ');
  const path = typed.replace(/^\W+|[^\w/]+$/g, '');
  const [, host] = /^https?:\/\/(?:www\.)?([^/]+)/i.exec(path) ?? /^((?:[\w-]+\.)+[a-z]{2,})\//i.exec(path) ?? [];
  if (host && ![...index.hosts, ...hosts].includes(host.toLowerCase())) return undefined;
  const [id0 = ''] = /^\d[^/#]*-[^/#]*/.exec(path) ?? [];
  const alone = id0 && records.find((record) => record.endsWith(`/${id0}`));
  const [, folder = '', id, revision, anchor = ''] = pattern.exec(alone ? path.replace(id0, alone) : path) ?? [];
  const { byAddress } = namesOf(index);
  const page = `/${folder}/${id ? `${id}/` : ''}`;
  const address = page + (revision ? `r/${revision}/` : '') + (anchor && `#${anchor}`);
  const named = byAddress.get(id ? page : address);
  // Statements, letters and red lines have no other names.
  const known = named ?? (id && /^(st|l|r)/.test(folder) && (!index.records || records.includes(`${folder}/${id}`)));
  if (!known) return undefined;
  const places = id
    ? [revision && `revision ${revision}`, anchor.replace(/^p(?=\d)/, 'paragraph ').replaceAll('-', ' ')]
    : [];
  return {
    address,
    label: [named?.label ?? `${folder}/${id ?? ''}`, ...places].filter(Boolean).join(', '),
    kind: id && /^p\d+$/.test(anchor) ? 'paragraph' : (named?.kind ?? 'record'),
  };
}
