/** From this many entries on, a list gets a bar to jump by and a box to narrow it. */
export const longList = 15;
