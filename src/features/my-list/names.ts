/*
 * Names as types: several bundles use them, and as values they would be one more file for every page to fetch. A value
 * of such a type cannot be another.
 */

/** Name under which the browser keeps the dossier. */
export type KeptUnder = 'dossier';

/** Event of the window that says that this page has changed the dossier; other tabs get `storage`. */
export type ChangedHere = 'dossier';
