/** Makes the permanent address of a path of the site. */
export type Address = (path: string) => string;
