import { askedIn, dayFault, todayOf } from './day.ts';

/** The day that a query string names, where the record can be shown as known on it. */
export function shownDay(queryString: string): string | undefined {
  const asked = askedIn(queryString);
  const first = document.getElementById('content')?.dataset['known'];
  return asked !== undefined && dayFault(asked, first, todayOf(new Date())) === undefined ? asked : undefined;
}
