import { longDate } from '../../../base/dates.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { provisionPlace } from '../../../corpus/provision-place.ts';
import type { Entry } from '../../../records/entry.ts';
import { isOf, titleOf } from '../../../records/summary.ts';
import type { Collection, Provision } from '../../../schemas/index.ts';
import { countryName, languageName } from '../../../schemas/names.ts';
import { statuses } from '../../../schemas/red-line.ts';
import { resultSentence } from '../../votes/vote-words.ts';
import { allVotes, votesOnStatement, type HeldVote } from '../../votes/votes.ts';

type Fact = string | undefined | false;

const modes = { 'in-person': 'in person', hybrid: 'in person and online', online: 'online' };

const hostOf = (url: string | undefined): Fact => url !== undefined && new URL(url).hostname.replace(/^www\./, '');

/** What was voted on, and what came of it; the other facts of a vote stand on its own page. */
const voteFacts = (votes: readonly HeldVote[]): Fact[] =>
  votes.flatMap(({ vote }) => [vote.plain_question, vote.question, resultSentence(vote)]);

/** The facts of a record as its page lists them in the margin: names, places, provisions, votes. */
export function factsOf(entry: Entry, corpus: Corpus): string[] {
  const titles = (collection: Collection, ids: readonly (string | undefined)[] = []): string[] =>
    ids.flatMap((id) => {
      const found = id === undefined ? undefined : corpus.get(collection, id);
      return found ? [titleOf(found)] : [];
    });
  const provisions = (places: readonly Provision[] = []): Fact[] =>
    places.flatMap((place) => {
      const { label, title } = provisionPlace(corpus, place) ?? {};
      return [label, title];
    });
  const own = (): Fact[] => {
    if (isOf(entry, 'sessions')) {
      const { city, country, mode, number, open_to_stakeholders, texts, documents = [] } = entry.fields;
      return [
        city,
        country && countryName(country),
        mode && modes[mode],
        number !== undefined && `number ${String(number)}`,
        open_to_stakeholders !== undefined &&
          (open_to_stakeholders ? 'Stakeholders could take part' : 'Stakeholders were not admitted'),
        ...titles('texts', texts),
        ...documents.map(({ symbol, title }) => `${symbol} ${title}`),
        ...voteFacts(allVotes(corpus).filter(({ session }) => session.id === entry.id)),
      ];
    }
    if (isOf(entry, 'statements')) {
      const { actors, session, topics, languages = [], positions = [] } = entry.fields;
      return [
        ...titles('actors', actors),
        ...titles('sessions', [session]),
        ...titles('topics', topics),
        ...provisions(entry.fields.provisions),
        ...positions.map(({ what }) => what),
        ...voteFacts(votesOnStatement(corpus, entry.id)),
        ...languages.map(languageName),
      ];
    }
    if (isOf(entry, 'letters')) {
      const { convenors, addressees, signatory_count, session, topics, languages = [] } = entry.fields;
      return [
        ...titles('actors', convenors),
        ...addressees,
        signatory_count !== undefined && `${String(signatory_count)} signatories`,
        ...titles('sessions', [session]),
        ...titles('topics', topics),
        ...provisions(entry.fields.provisions),
        ...languages.map(languageName),
      ];
    }
    if (isOf(entry, 'red-lines'))
      return [
        ...titles('topics', entry.fields.topics),
        ...provisions(entry.fields.provisions),
        ...entry.fields.assessments.flatMap(({ text, status, by }) => {
          const { short, date } = corpus.get('texts', text)?.fields ?? {};
          return [short, date && longDate(date), statuses[status].label, ...titles('actors', by)];
        }),
      ];
    if (isOf(entry, 'texts')) {
      const { short, also_known_as = [], symbol, url, replaces } = entry.fields;
      const successors = corpus.texts.filter(({ fields }) => fields.replaces === entry.id);
      return [
        short,
        ...also_known_as,
        symbol,
        hostOf(url),
        ...titles('texts', [replaces, ...successors.map(({ id }) => id)]),
        ...corpus.sessionsOf(entry.id).map(titleOf),
      ];
    }
    if (isOf(entry, 'actors')) {
      const { also_known_as = [], country, kind, un_group, url, notes } = entry.fields;
      return [...also_known_as, kind !== 'state' && country && countryName(country), un_group, hostOf(url), notes];
    }
    if (isOf(entry, 'topics')) return entry.fields.also_known_as ?? [];
    if (isOf(entry, 'glossary')) return [entry.fields.stands_for, ...(entry.fields.synonyms ?? [])].flat();
    return [];
  };
  return [...new Set(own())].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
