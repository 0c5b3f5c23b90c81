import { nearest } from '../../../base/nearest.ts';
import { together } from '../joins.ts';
import { wordsIn } from '../words.ts';
import { lex, longestQuery, operatorNames, prepare, type OperatorName } from './lexer.client.ts';

/** A word, or in quotation marks words to be found one after the other. */
export interface Term {
  kind: 'word' | 'phrase';
  /** As typed, without quotation marks. */
  text: string;
  /** Folded, between their joints: of `co-operation` two. */
  words: string[];
  /** Run together where nothing but signs such as hyphens part them: `cooperation`. */
  joined: string | undefined;
}

/** One of these terms must occur, or must not. */
export interface Clause {
  alternatives: Term[];
  excluded: boolean;
  /** Its characters in the prepared query. */
  from: number;
  to: number;
}

/** What an operator asks for, as it was typed: `actor:iran,russia`. */
export interface Operator {
  name: OperatorName;
  /** Any of these. */
  values: string[];
  excluded: boolean;
}

/** What a reader should know about a query. */
export interface QueryNote {
  message: string;
  /** A query that would be right. */
  suggestion?: string;
}

/** What a query asks for: all clauses and all operators at once. */
export interface Query {
  clauses: Clause[];
  operators: Operator[];
  notes: QueryNote[];
  /** The query without its operators. */
  rest: string;
  /** The prepared query, with spaces where its operators are. */
  words: string;
}

/** A term of a query, `undefined` for what holds no word. */
export function termOf(kind: Term['kind'], text: string): Term | undefined {
  const found = wordsIn(text);
  const words = found.map((word) => word.text);
  const joined = found.slice(1).every((word) => word.joined) ? together(found) : undefined;
  return words.length > 0 ? { kind, text, words, joined } : undefined;
}

/** Operators of other search engines. Of `intitle:privacy` the word is looked for, of `site:un.org` nothing. */
const foreign =
  /^(?<name>site|filetype|ext|cache|related|link|(?<word>(?:all)?in(?:title|text|url))):(?!\/\/)(?<value>.+)/iu;

/** Reads a query. Whatever is typed, it is understood as far as it can be; `notes` say what was not. */
export function parseQuery(typed: string): Query {
  const text = prepare(typed);
  let words = text;
  const notes: QueryNote[] = [];
  const clauses: Clause[] = [];
  const operators: Operator[] = [];
  /** The parts of the query that are no operators. */
  const kept: string[] = [];
  let [either, not, afterOperator] = [false, false, false];

  const say = (message: string, wrong?: { from: number; to: number }, right?: string) => {
    const suggestion = wrong && right && { suggestion: text.slice(0, wrong.from) + right + text.slice(wrong.to) };
    if (!notes.some((note) => note.message === message)) notes.push({ message, ...(suggestion || undefined) });
  };
  const blank = ({ from, to }: { from: number; to: number }) => {
    words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  };
  const add = (kind: Term['kind'], words: string, excluded: boolean, { from, to }: { from: number; to: number }) => {
    const term = termOf(kind, words);
    const last = clauses.at(-1);
    if (term && either && last && !last.excluded && !excluded) {
      last.alternatives.push(term);
      last.to = to;
    } else if (term) clauses.push({ alternatives: [term], excluded, from, to });
  };

  for (const lexeme of lex(text)) {
    const { type, text: own, operator, excluded: minus, open, from, to } = lexeme;
    const excluded: boolean = minus || not;
    if (operator && operator.values.length > 0) {
      // What joins it to the words before goes with it.
      while (/^(?:OR|NOT|\|)$/.test(kept.at(-1) ?? '')) kept.pop();
      operators.push({ ...operator, excluded });
      blank(lexeme);
      [either, not, afterOperator] = [false, false, true];
      continue;
    }
    const isOr = type !== 'phrase' && (own === '|' || own === 'OR');
    if (!(isOr && afterOperator)) kept.push(text.slice(from, to));
    if (isOr) {
      either = clauses.length > 0 && !afterOperator;
      if (clauses.length === 0 && !afterOperator) say('OR needs a word on each side');
      continue;
    }
    afterOperator = false;
    if (type === 'word' && (own === 'NOT' || own === 'AND')) {
      not = own === 'NOT';
      continue;
    }
    if (type === 'mark') say('Parentheses are ignored: OR and minus apply to the words beside them');
    else if (type === 'phrase') {
      if (open && own) say('A quotation mark is not closed', { from, to }, `${text.slice(from, to)}"`);
      add(type, own, excluded, lexeme);
    } else if (type === 'operator') {
      const after = /^ [^ ]/.test(text.slice(to));
      say(`“${own}:” needs a value right after the colon`, { from, to: to + 1 }, after ? `${own}:` : '');
      add('word', own.toLowerCase(), excluded, lexeme);
    } else if (foreign.test(own)) {
      const { name = '', word, value = '' } = foreign.exec(own)?.groups ?? {};
      say(`“${name}:” belongs to other search engines; here all of the record is searched`);
      blank(lexeme);
      if (word !== undefined) add('word', value, excluded, lexeme);
    } else {
      const [, name] = /^(\p{L}{3,}):(?!\/\/)./u.exec(own) ?? [];
      const near = name && nearest(name, operatorNames);
      const question = near ? `; did you mean ${near}:?` : '';
      const at = text.indexOf(name ?? '', from);
      if (name) say(`There is no operator “${name}:”${question}`, { from: at, to: at + name.length }, near);
      add(type, own, excluded, lexeme);
    }
    [either, not] = [false, false];
  }
  if (either) say('OR needs a word on each side');
  if (not) say('NOT needs a word after it');
  if (/(?:^|\s)[*~^]\p{L}|\p{L}[*~^]/u.test(text))
    say('Signs such as * are ignored: words are found in all their forms');
  if (typed.length > longestQuery) say(`Only the first ${String(longestQuery)} characters are read`);
  return { clauses, operators, notes, rest: operators.length > 0 ? kept.join(' ') : text, words };
}
