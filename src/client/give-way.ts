/** Lets the page answer its reader before work goes on: what takes long is done in pieces. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
