/** Addresses that the site itself uses below a collection; no record may take them. Knows no library: browsers read it too. */
export const reservedIds: readonly string[] = [
  'by-actor',
  'by-topic',
  'by-session',
  'by-kind',
  'by-year',
  'r',
  'history',
  'index',
  'feed',
  'signatories',
  'overlap',
  'asks',
];
