/** A record cut from a real speech. */
export interface SpeechRecord {
  id: string;
  title: string;
  /** Who spoke. */
  speaker: string;
  party: string;
  year: number;
  paragraphs: string[];
}

/** A name as a part of an address. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, '-');
