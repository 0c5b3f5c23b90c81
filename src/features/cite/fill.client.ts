import { withDay, withParagraphs } from './slots.ts';

/** Puts the day of access into every citation within a part of the page; none takes it out. */
export function fillDay(within: ParentNode, day: string | undefined): void {
  for (const place of within.querySelectorAll<HTMLElement>('[data-day]'))
    place.textContent = day === undefined ? '' : withDay(place.dataset['day'] ?? '', day);
}

/** Makes a citation one of some paragraphs of the record: they are named behind the revision, and the address leads to the first. */
export function fillParagraphs(citation: ParentNode, anchors: readonly string[]): void {
  for (const place of citation.querySelectorAll<HTMLElement>('[data-paragraphs]'))
    place.textContent = withParagraphs(place.dataset['paragraphs'] ?? '', anchors);
  for (const place of citation.querySelectorAll('[data-anchor]')) place.textContent = `#${anchors[0] ?? ''}`;
}
