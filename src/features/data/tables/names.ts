import { dateCell, joined } from '../../../tables/cells.ts';
import { describeField } from '../../../tables/fields.ts';
import { column } from '../../../tables/table.ts';
import { schemas } from '../../../schemas/index.ts';
import { dataTable, fieldColumns, formerIds, type DataTable, type Shared } from './shared.ts';

/** Actors. */
export const actorTable = ({ corpus, id, url, count }: Shared): DataTable =>
  dataTable('actors', 'Actors', 'One row for each State, group, organization or person', () => corpus.actors, [
    id,
    url,
    ...fieldColumns('actors', 'name', 'kind', 'country', 'un_group'),
    column('website', 'Its own web site', ({ fields }) => fields.url),
    ...fieldColumns('actors', 'also_known_as'),
    count('statement_count', 'Number of its statements in the record', (id) => corpus.statementsOf('actors', id)),
    count('letter_count', 'Number of letters it convened or signed', (id) => corpus.lettersOf('actors', id)),
    column('statements', 'Ids of its statements, oldest first', (actor) =>
      joined(corpus.statementsOf('actors', actor.id).map(({ id }) => id)),
    ),
    column('letters', 'Ids of those letters, oldest first', (actor) =>
      joined(corpus.lettersOf('actors', actor.id).map(({ id }) => id)),
    ),
    ...fieldColumns('actors', 'notes', 'family'),
    formerIds,
    column('added', describeField(schemas.actors, 'added'), ({ fields }) => dateCell(fields.added)),
  ]);

/** Topics. */
export const topicTable = ({ corpus, id, url, count }: Shared): DataTable =>
  dataTable('topics', 'Topics', 'One row for each topic', () => corpus.topics, [
    id,
    url,
    ...fieldColumns('topics', 'label', 'definition', 'also_known_as'),
    count('statement_count', 'Number of statements on it', (id) => corpus.statementsOf('topics', id)),
    count('letter_count', 'Number of letters on it', (id) => corpus.lettersOf('topics', id)),
    count('red_line_count', 'Number of red lines on it', (id) => corpus.redLinesOf('topics', id)),
  ]);

/** The glossary. */
export const glossaryTable = ({ corpus, id, url, name, names }: Shared): DataTable =>
  dataTable('glossary', 'Glossary', 'One row for each entry', () => corpus.glossary, [
    id,
    url,
    ...fieldColumns('glossary', 'term', 'stands_for', 'definition', 'synonyms', 'related'),
    column('related_terms', 'Those entries, in the same order', ({ fields }) =>
      names('glossary', fields.related ?? []),
    ),
    ...fieldColumns('glossary', 'topic'),
    column('topic_label', 'Name of the topic', ({ fields }) => name('topics', fields.topic)),
  ]);
