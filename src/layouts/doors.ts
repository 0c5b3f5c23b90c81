/* The ways into the site: five doors, and what lies behind each. Header, breadcrumbs and the pages of the doors are made from this list. */

/** A page behind a door. */
export interface Room {
  path: string;
  title: string;
  /** What readers find there, as a sentence. */
  about: string;
  /** Other words that somebody may ask for it with, in the search. */
  also?: string;
}

/** A way into the site. */
export interface Door extends Room {
  rooms: readonly Room[];
}

/** The doors, in the order of the header. The timeline is a page of its own; the others are pages that say what is behind them. */
export const doors: readonly Door[] = [
  {
    path: '/timeline/',
    title: 'Timeline',
    about: 'What happened when, from the first resolutions to today.',
    rooms: [
      { path: '/sessions/', title: 'Meetings', about: 'Every meeting and milestone in one table, with its outcome.' },
      {
        path: '/votes/',
        title: 'Votes',
        about: 'What was put to the vote, the result, and who is named on which side.',
      },
      {
        path: '/signature/',
        title: 'Signature and ratification',
        about: 'Who has signed, who has ratified, and how far the treaty is from entering into force.',
      },
    ],
  },
  {
    path: '/who-said-what/',
    title: 'Who said what',
    about: 'What States, organizations and others said in the negotiations, and where it can be checked.',
    rooms: [
      {
        path: '/statements/',
        title: 'Statements',
        about: 'What one speaker, or one group, said or submitted on one occasion, each with its sources.',
      },
      {
        path: '/actors/',
        title: 'Actors',
        about: 'States, groups of States, United Nations bodies, organizations and persons, each with all it said.',
      },
      { path: '/topics/', title: 'Topics', about: 'The same statements by subject, such as scope or data protection.' },
      {
        path: '/positions/',
        title: 'Positions',
        about: 'Who was for or against what, point by point, down to the paragraph that shows it.',
      },
    ],
  },
  {
    path: '/treaty-text/',
    title: 'The treaty text',
    about: 'The treaty article by article, the drafts it came from, and the official documents.',
    rooms: [
      {
        path: '/articles/',
        title: 'Articles',
        about: 'Each article of the treaty: its official text, its way through the drafts, and who wanted what.',
      },
      {
        path: '/texts/',
        title: 'Drafts and official documents',
        about: 'The drafts in order, the resolutions and the treaty as adopted, with links to the official documents.',
      },
      { path: '/compare/', title: 'Compare drafts', about: 'Two texts side by side, article by article.' },
    ],
  },
  {
    path: '/civil-society/',
    title: 'Civil society',
    about: 'What organizations asked for together, and what became of it.',
    rooms: [
      {
        path: '/red-lines/',
        title: 'Red lines',
        about: 'Demands that were set as conditions, and whether each draft and the treaty met them.',
      },
      {
        path: '/letters/',
        title: 'Letters',
        about: 'Open letters, joint statements and manifestos, with their demands.',
      },
      { path: '/letters/signatories/', title: 'Who signed', about: 'Each organization with the letters it signed.' },
      { path: '/letters/asks/', title: 'Demands', about: 'The demands of all letters by topic.' },
    ],
  },
  {
    path: '/cite-and-reuse/',
    title: 'Cite and reuse',
    about: 'How to cite a record, check a citation, download the data and follow what is new.',
    rooms: [
      {
        path: '/cite/',
        title: 'How to cite',
        about: 'What to cite and how, how to verify a citation, and what the permanent addresses promise.',
        also: 'citation citing reference footnote style permalink verify verification fingerprint',
      },
      {
        path: '/my-list/',
        title: 'My list',
        about: 'Records and paragraphs you collect, as citations or a Word file.',
        also: 'bibliography collection saved bookmarks dossier',
      },
      {
        path: '/check/',
        title: 'Check footnotes',
        about: 'Paste a text: every address of this record in it is checked.',
        also: 'footnote verify citation',
      },
      {
        path: '/data/',
        title: 'Download the data',
        about: 'All records as JSON and CSV, free to reuse.',
        also: 'dataset csv json sqlite export api open licence copyright reuse',
      },
      {
        path: '/follow/',
        title: 'Follow',
        about: 'Feeds, a calendar, and how to get news by e-mail.',
        also: 'rss atom feed subscribe subscription newsletter updates email alerts news calendar ics',
      },
    ],
  },
];

/** The door that a page belongs to, and the room: the one whose address begins that of the page, the longest of several. */
function placeOf(path: string): { door: Door; room: Room } | undefined {
  const places = doors.flatMap((door) => [door, ...door.rooms].map((room) => ({ door, room })));
  return places
    .filter(({ room }) => path.startsWith(room.path))
    .sort((a, b) => b.room.path.length - a.room.path.length)[0];
}

/** The door that a page belongs to: its own, or that of the list it is part of. */
export const doorOf = (path: string): Door | undefined => placeOf(path)?.door;

/** The pages above a page, from its door on. Where none are named, its room stands above it. */
export function trailOf(
  path: string,
  above: readonly Pick<Room, 'path' | 'title'>[] = [],
): Pick<Room, 'path' | 'title'>[] {
  const place = placeOf(above[0]?.path ?? path);
  const trail = [...(place ? [place.door, place.room] : []), ...above];
  return trail.filter(
    (page, index) => page.path !== path && trail.findIndex((other) => other.path === page.path) === index,
  );
}

/** Pages about the record itself, behind no door. */
const aboutTheRecord: readonly Room[] = [
  {
    path: '/about/',
    title: 'About',
    about: 'What this record is, who makes it, and how to report an error.',
    also: 'contact email editor author team funding mistake error report correction contribute',
  },
  {
    path: '/method/',
    title: 'Method',
    about: 'How records are written, how sources are graded, and what is left out.',
    also: 'methodology sources grades reliability editorial policy',
  },
  {
    path: '/corrections/',
    title: 'Corrections',
    about: 'What was corrected, when, and why.',
    also: 'errata changes history updates',
  },
  {
    path: '/privacy/',
    title: 'Privacy',
    about: 'What stays on your device, and how to remove it.',
    also: 'cookies tracking policy',
  },
  {
    path: '/glossary/',
    title: 'Glossary',
    about: 'Terms and abbreviations of the negotiations.',
    also: 'terms abbreviations acronyms definitions',
  },
  { path: '/index/', title: 'Index from A to Z', about: 'Terms, actors and articles by letter, with their records.' },
];

/** Every page that the search shows the way to: what is behind the doors before the doors. */
export const signposted: readonly Room[] = [...doors.flatMap(({ rooms }) => rooms), ...aboutTheRecord, ...doors];
