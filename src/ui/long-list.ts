/** From this many entries on, a list gets a bar to jump by and a box to narrow it. */
export const longList = 15;

/** So many of the newest stand on the page of a list whose parts have pages of their own. */
export const newest = 30;

/** From this many entries on, the parts of a list are folded: on a phone it would be a hundred screens long. */
export const foldedList = 40;
