import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';

/** A stretch of the process with its meetings. */
export interface Phase {
  id: string;
  title: string;
  from: Edtf;
  sessions: Entry<'sessions'>[];
  /** Texts that came out, by their date. */
  texts: Entry<'texts'>[];
  /** Statements and letters that belong to no meeting, by their date. */
  between: (Entry<'statements'> | Entry<'letters'>)[];
}

/** The phases of the process, oldest first; every meeting stands in the last one that starts on or before its first day. */
export function phasesOf({ process, sessions, texts, statements, letters }: Corpus): Phase[] {
  const phases: Phase[] = process.phases.map(({ id, title, from }) => ({
    id,
    title,
    from,
    sessions: [],
    texts: [],
    between: [],
  }));
  const phaseAt = (date: Edtf) => phases.findLast((phase) => firstDay(phase.from) <= firstDay(date)) ?? phases[0];
  for (const session of sessions) phaseAt(session.fields.start)?.sessions.push(session);
  for (const text of texts) phaseAt(text.fields.date)?.texts.push(text);
  for (const entry of [...statements, ...letters])
    if (entry.fields.session === undefined) phaseAt(entry.fields.date)?.between.push(entry);
  return phases;
}
