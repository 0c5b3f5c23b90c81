import { lex, longestQuery, prepare, type Span } from './lexer.ts';
import { nearestOf, operatorNames, operatorOf, readValue, type FilterName, type Known } from './operators.ts';
import { tokensOf } from './words.ts';
import { writeQuery } from './write-query.ts';

export type { FilterName, Known } from './operators.ts';
export { writeQuery } from './write-query.ts';

/** A word, or words to be found one after the other. */
export interface Term {
  kind: 'word' | 'phrase';
  /** As typed, without quotation marks. */
  text: string;
  /** Folded, each run together: `co-operation` is `cooperation`, `24(2)` is `24`, `2`. */
  words: string[];
}

/** One of these terms must occur, or must not. */
export interface Clause {
  alternatives: Term[];
  excluded: boolean;
}

/** What an operator asks for. */
export interface Filter {
  name: FilterName;
  /** Values joined by commas, any of which will do. `before` is before the first day of its date, `after` after the last. */
  value: string;
  excluded: boolean;
}

/** What a reader should know about a query. */
export interface Note {
  message: string;
  /** A query that would be right. */
  suggestion?: string;
}

/** What a query asks for: all clauses and all filters at once. */
export interface Query {
  clauses: Clause[];
  filters: Filter[];
  notes: Note[];
  /** The query in its one canonical spelling; the same query has the same. */
  text: string;
}

/** The values of a filter, any of which will do. */
export const valuesOf = ({ value }: Pick<Filter, 'value'>): string[] => value.split(',');

/** A term of a query, `undefined` for what holds no word. */
export function termOf(kind: Term['kind'], text: string): Term | undefined {
  const words = tokensOf(text).map(({ whole }) => whole);
  return words.length > 0 ? { kind, text, words } : undefined;
}

/** Values joined by commas, each once. */
const distinct = (values: string) => [...new Set(values.split(','))].join();

/** Of days there is one for each operator. */
const isDay = (name: FilterName) => name === 'before' || name === 'after';

/**
 * Whether taking no notice of parentheses makes another query of it.
 * @param outline `w` for what is searched for, `o` for OR, `n` for NOT or a minus before a parenthesis, the parentheses.
 */
function groupsMatter(outline: string): boolean {
  for (let before = ''; before !== outline;) {
    before = outline;
    outline = outline.replace(/\(w\)|(?<!n)\(w(ow)+\)/g, 'w');
  }
  return /[no]\(|\)o/.test(outline);
}

/** Reads a query. Whatever is typed, it is understood as far as it can be; `notes` say what was not. */
export function parseQuery(typed: string, known: Known = {}): Query {
  const text = prepare(typed);
  const notes: Note[] = [];
  const clauses: Clause[] = [];
  const filters: Filter[] = [];
  let last: Clause | Filter | undefined;
  let either = false;
  let not = false;
  let outline = '';

  const say = (message: string, span?: Pick<Span, 'from' | 'to'>, right?: string) => {
    const suggestion = span && right && { suggestion: text.slice(0, span.from) + right + text.slice(span.to) };
    if (!notes.some((note) => note.message === message)) notes.push({ message, ...(suggestion || undefined) });
  };
  const edge = (word: string) => say(`${word} at the edge of a query means nothing`);
  const add = (item: Clause | Filter) => {
    outline += 'w';
    const joined = either && !last?.excluded && !item.excluded ? last : undefined;
    if (joined && 'alternatives' in joined && 'alternatives' in item) {
      either = false;
      joined.alternatives.push(...item.alternatives);
      return;
    }
    if (joined && 'name' in joined && 'name' in item && joined.name === item.name && !isDay(item.name)) {
      either = false;
      joined.value = distinct(`${joined.value},${item.value}`);
      return;
    }
    if (either) say('OR joins words, or values of one operator; here both must hold');
    either = not = false;
    if ('name' in item) filters.push(item);
    else clauses.push(item);
    last = item;
  };
  const addTerm = (kind: Term['kind'], words: string, excluded: boolean) => {
    const term = termOf(kind, words);
    if (term) add({ alternatives: [term], excluded });
  };

  let cut = typed.length > longestQuery;
  for (const lexeme of lex(text)) {
    const { type, text: own, values, from, to } = lexeme;
    const excluded: boolean = lexeme.excluded || not;
    if (type !== 'phrase' && (own === '|' || own === 'OR')) {
      outline += 'o';
      if (last) either = true;
      else edge('OR');
    } else if (type === 'mark') {
      if (own === '(') {
        if (excluded) outline += 'n';
        not = excluded;
      }
      outline += own;
    } else if (type === 'phrase') {
      if (lexeme.open && own) say('A quotation mark is not closed', lexeme, `${text.slice(from, to)}"`);
      addTerm(type, own, excluded);
    } else if (type === 'word') {
      if (own === 'NOT') not = true;
      if (own === 'NOT' || own === 'AND') continue;
      const name = /^(\p{L}{3,}):(?!\/\/)./u.exec(own)?.[1];
      if (name) {
        const near = nearestOf(name.toLowerCase(), operatorNames);
        const at = text.indexOf(name, from);
        say(
          `There is no operator “${name}:”${near ? `; did you mean ${near}:?` : ''}`,
          { from: at, to: at + name.length },
          near,
        );
      }
      addTerm(type, own, excluded);
    } else {
      const operator = operatorOf(own) ?? 'actor';
      if (values.length === 0) {
        const after = /^ [^ ]/.test(text.slice(to));
        say(`“${own}:” needs a value right after the colon`, { from, to: to + 1 }, after ? `${own}:` : '');
        addTerm('word', own.toLowerCase(), excluded);
        continue;
      }
      const read = values.flatMap((span) => {
        const { value, fault, right } = readValue(operator, span.text, known);
        if (fault) say(fault + (right ? `; did you mean ${right}?` : ''), span, right);
        return value ?? [];
      });
      const [first] = read;
      if (first === undefined) continue;
      if (operator !== 'date')
        add({ name: operator, value: isDay(operator) ? first : distinct(read.join()), excluded });
      else if (excluded) say('date: cannot be left out; use before: or after:');
      else {
        const [after = '', before = ''] = first.split(' ');
        add({ name: 'after', value: after, excluded });
        add({ name: 'before', value: before, excluded });
      }
    }
  }
  if (either) edge('OR');
  if (not) edge('NOT');
  if (groupsMatter(outline)) say('Parentheses are not read: OR and minus concern what stands beside them');
  while (writeQuery({ clauses, filters }).length > longestQuery) {
    cut = true;
    const words = clauses.at(-1)?.alternatives ?? [];
    (words[1] ? words : filters[0] && !clauses[1] ? filters : clauses).pop();
  }
  if (cut) say(`Only the first ${String(longestQuery)} characters are read`);
  if (clauses.length > 0 && [...clauses, ...filters].every((item) => item.excluded))
    say('This only leaves things out; everything else is shown');
  return { clauses, filters, notes, text: writeQuery({ clauses, filters }) };
}
