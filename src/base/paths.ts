/**
 * A path of the site below the path that the site is served at, as a link within it. Other addresses stay as they are.
 * @param base `/`, or a path that starts and ends with a slash.
 * @param address `/timeline/`, `#p3`, `https://un.org/`.
 */
export const belowBase = (base: string, address: string): string =>
  /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
