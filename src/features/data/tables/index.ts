import type { Corpus } from '../../../corpus/corpus.ts';
import type { Address } from '../../../tables/address.ts';
import { positionTable } from '../../positions/position-table.ts';
import { ballotTable, voteTable } from '../../votes/vote-tables.ts';
import { letterTable, signatoryTable } from './letters.ts';
import { actorTable, glossaryTable, topicTable } from './names.ts';
import { passageTable, provisionTable, sourceTable } from './parts-of-records.ts';
import { assessmentTable, redLineTable } from './red-lines.ts';
import { sessionTable } from './sessions.ts';
import { columnsFor, type DataTable } from './shared.ts';
import { statementTable } from './statements.ts';
import { articleTable, textArticleTable, textTable } from './texts.ts';

/** The tables of the data page: one per collection, then those with a row for each thing a record has several of. */
export function dataTables(corpus: Corpus, address: Address): DataTable[] {
  const shared = columnsFor(corpus, address);
  return [
    sessionTable(shared),
    statementTable(shared),
    letterTable(shared),
    redLineTable(shared),
    textTable(shared),
    articleTable(shared),
    actorTable(shared),
    topicTable(shared),
    glossaryTable(shared),
    sourceTable(shared),
    assessmentTable(shared),
    signatoryTable(shared),
    provisionTable(shared),
    {
      name: 'positions',
      title: 'Positions',
      description:
        'One row for each position that a statement takes, then one for each ballot on what is to become of a provision; what several actors share has a row for each of them',
      ...positionTable(corpus, address),
    },
    {
      name: 'votes',
      title: 'Votes',
      description: 'One row for each recorded vote; several that the sources do not tell apart share one',
      ...voteTable(corpus, address),
    },
    {
      name: 'ballots',
      title: 'Who voted how',
      description: 'One row for each State or group of States whose vote a source names, in each vote',
      ...ballotTable(corpus, address),
    },
    textArticleTable(shared),
    passageTable(shared),
  ];
}
