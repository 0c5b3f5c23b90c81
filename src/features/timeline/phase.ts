import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import type { Process } from '../../schemas/process.ts';
import type { TimelineEvent } from './timeline-event.ts';
import { isDocument } from './timeline-parts.ts';

/** A stretch of the process with what happened in it, newest first. */
export interface Phase {
  id: string;
  title: string;
  from: Edtf;
  /** Meetings, texts and votes. */
  events: TimelineEvent[];
  /** Statements and letters that belong to no meeting. */
  between: TimelineEvent[];
}

/** The phases of the process, newest first; an event stands in the last one that starts on or before its first day. */
export function phasesOf({ phases }: Pick<Process, 'phases'>, events: readonly TimelineEvent[]): Phase[] {
  const all = phases.map(({ id, title, from }): Phase => ({ id, title, from, events: [], between: [] })).reverse();
  for (const event of events.toReversed()) {
    const phase = all.find(({ from }) => firstDay(from) <= firstDay(event.start)) ?? all.at(-1);
    if (isDocument(event)) {
      if (event.meeting === undefined) phase?.between.push(event);
    } else if (event.kind !== 'fixed-date') phase?.events.push(event);
  }
  return all;
}
