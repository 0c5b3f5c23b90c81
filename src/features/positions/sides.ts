/* The sides of points and provisions, and what each is called. Browsers load it. */

/** The two sides of a point, in the words of headings. */
export const pointSides = { for: 'Supports, asks for, proposes', against: 'Opposes, reserves' } as const;

/** The sides of a provision, in the words of headings: what is to become of it. */
export const provisionSides = {
  keep: 'Keep or strengthen',
  change: 'Change or add',
  delete: 'Delete or narrow',
  unsaid: 'Not stated',
} as const;
