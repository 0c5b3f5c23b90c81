/** Licence of the texts and data of the record. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** What the licence covers, in a sentence. */
export const rights = `Texts and data: ${licence.name}. The sources that are named belong to their owners.`;
