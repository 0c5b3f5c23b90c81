/** Words that the site itself uses in addresses below a collection. */
const reserved: readonly string[] = [
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

/** Whether the site itself uses an id in addresses below a collection, as it does years: no record may take it. Knows no library: browsers read it too. */
export const isReserved = (id: string): boolean => reserved.includes(id) || /^\d{4}$/.test(id);
