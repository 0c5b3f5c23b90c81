/** Path under which the site is served. */
export const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
