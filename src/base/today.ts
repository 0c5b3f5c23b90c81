/**
 * The day on this computer, in UTC. Commands ask for it here and nowhere else, and hand it on; the build never does.
 * Tests and whoever repeats a run set TODAY.
 */
export const today = (variables: NodeJS.ProcessEnv = process.env, now: () => number = Date.now): string =>
  /^\d{4}-\d\d-\d\d$/.exec(variables['TODAY'] ?? '')?.[0] ?? new Date(now()).toISOString().slice(0, 10);

/** The day after a day: where the day begins earlier, it may have come already. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
