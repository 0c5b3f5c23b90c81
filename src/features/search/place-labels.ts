import type { PlaceKind } from './language/places.ts';

/** What the kinds of things that a query can name are called. */
export const placeLabels: Readonly<Record<PlaceKind, string>> = {
  paragraph: 'Paragraph',
  record: 'Record',
  text: 'Text',
  article: 'Article',
  session: 'Meeting',
  period: 'Period',
  actor: 'Actor',
  topic: 'Topic',
  term: 'Glossary',
};
