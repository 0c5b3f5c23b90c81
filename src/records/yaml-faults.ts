import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml';

/** What is wrong with YAML: where (an offset), what, and what would be right. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
  /** Set where the rest can be read all the same: a field that stands twice. */
  readable?: true;
}

const compare = 'Compare it with another record of the same kind';

/** The line that an offset lies in. */
export function lineAt(text: string, offset: number): { start: number; line: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, line: text.slice(start, end < 0 ? undefined : end) };
}

/** A text as YAML reads it back whatever it holds: in double quotation marks, or in single ones where it holds double ones. */
export function quoted(value: string): string {
  const bare = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  const inner = bare.replaceAll('\\"', '"').replaceAll("''", "'");
  if (!inner.includes('"')) return `"${inner.replaceAll('\\', '\\\\')}"`;
  return `'${inner.replaceAll("'", "''")}'`;
}

/** How a line `name: value` is written so that YAML takes the value as text. */
function quotedLine(line: string): string | undefined {
  const [, dash = '', name, value] = /^\s*(- +)?([\w-]+) *: +(\S.*?)\s*$/.exec(line) ?? [];
  if (name !== undefined && value !== undefined) return `${dash}${name}: ${quoted(value)}`;
  const item = /^\s*- +(\S.*?)\s*$/.exec(line)?.[1];
  return item === undefined ? undefined : `- ${quoted(item)}`;
}

const useQuotes = (line: string): string => {
  const right = quotedLine(line);
  return right !== undefined && right.trim().length < 200
    ? `Write ${right}`
    : 'Put text that holds a colon, a # or quotation marks in "quotation marks"';
};

/**
 * Where the quotation mark opens that an error goes back to: the one that lacks its other half, or one that runs on to
 * the next mark, lines below.
 */
function openQuote(document: Document.Parsed, text: string, at: number, unclosed: boolean): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
      const [start, end] = node.range ?? [0, 0];
      const runsOn = at <= end + 2 && text.slice(start, end).includes('\n');
      if (start < at && (unclosed || runsOn)) found = start;
    },
  });
  return found;
}

/** Where the innermost bracket opens that is still open at an offset. */
function openBracket(document: Document.Parsed, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      if (isCollection(node) && node.flow === true && (node.range?.[0] ?? 0) < at) found = node.range?.[0];
    },
  });
  return found;
}

/** Says in plain words what the parser found, and what would be right. */
function inWords(
  document: Document.Parsed,
  text: string,
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
): YamlFault {
  const at = error.pos[0];
  const { start, line } = lineAt(text, at);
  const bare = line.trim();
  const fault = (message: string, hint: string, offset = at): YamlFault => ({ offset, message, hint });
  if (error.code === 'DUPLICATE_KEY')
    return { ...fault('The same field stands here twice', 'Keep one of the two'), readable: true };
  const unclosed = error.message.includes('Missing closing');
  const opens = openQuote(document, text, at, unclosed);
  if (opens !== undefined) {
    const hint = 'Close it at the end of the text; a quotation mark within a text in "marks" is written \\"';
    return fault('The quotation mark that opens here is not closed on its line', hint, opens);
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return fault('A tab is used for indenting; YAML takes spaces only', 'Replace each tab by two spaces');
    case 'BAD_SCALAR_START':
      return fault(`A value cannot start with ${text.charAt(at)} here`, useQuotes(line));
    case 'BAD_DQ_ESCAPE':
      return fault(
        'A \\ in "quotation marks" starts a special character, and there is none of this name',
        'Write \\\\ for the sign itself',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/: .*: |: .*:$/.test(bare) || /^- +[^\s:].*: /.test(bare))
        return fault('A value that holds a colon needs quotation marks', useQuotes(line));
      return fault('The lines below are indented too far', 'Fields of one entry start in the same column');
    case 'MULTILINE_IMPLICIT_KEY':
      if (/^[\w-]+:\S/.test(bare))
        return fault('A space is missing after the colon', `Write ${bare.replace(':', ': ')}`, start);
      if (!/:(\s|$)/.test(bare))
        return fault('This line is not a field: it has no colon', 'A field is written name: value', start);
      break;
    case 'BAD_INDENT':
    case 'MISSING_CHAR': {
      const flow = /Flow (?:sequence|map)/.test(error.message) ? openBracket(document, at) : undefined;
      if (flow !== undefined) {
        const [open, close] = text.charAt(flow) === '[' ? ['[', ']'] : ['{', '}'];
        return fault(`The bracket ${open} that opens here is not closed`, `Write ${close} after its last entry`, flow);
      }
      if (/indicator|same column|indent/i.test(error.message))
        return fault(
          'The line does not start in the same column as those it belongs to',
          'Fields of one entry start in the same column; each list item starts with "- "',
          start,
        );
      break;
    }
    case 'UNEXPECTED_TOKEN':
      if (/block-seq-ind/.test(error.message))
        return fault(
          'A list cannot start on the line of its field',
          'Start it on the next line, each item with "- ", or write [one, two]',
        );
      if (/^[\w-]+ *: *["']|^- +["']/.test(bare))
        return fault('Something stands after the closing quotation mark', useQuotes(line));
      if (/^-\S/.test(bare)) return fault('A space is missing after the -', `Write - ${bare.slice(1)}`, start);
      break;
    default:
  }
  const detail = error.message.split('\n')[0] ?? '';
  return fault('This is not valid YAML', `${compare} (the parser says: ${detail})`);
}

/** Faults of the syntax that are put into words: for each, the document is gone through. */
const mostErrors = 20;

/** Faults of the syntax, one for each line: what follows on a line is mostly an echo of the first. */
export function syntaxFaults(document: Document.Parsed, text: string): YamlFault[] {
  const lines = new Set<number>();
  return document.errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .slice(0, mostErrors)
    .map((error) => inWords(document, text, error))
    .filter(({ offset }) => {
      const { start } = lineAt(text, offset);
      return lines.has(start) ? false : lines.add(start);
    });
}

/** Deepest nesting that a record can need, and more. */
const deepest = 12;

/** Names that mean something to JavaScript. */
const magic = ['__proto__', 'constructor', 'prototype'];

/** What YAML allows and records do not: aliases, anchors, tags, fields with a meaning of their own to JavaScript, comments that swallow text. */
export function foreignFaults(document: Document.Parsed, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const lines = new Set<string>();
  // One for each line and message: an alias bomb has nine on each.
  const add = (offset: number, message: string, hint: string, group = message) => {
    const key = `${String(lineAt(text, offset).start)} ${group}`;
    if (!lines.has(key)) faults.push({ offset, message, hint });
    lines.add(key);
  };
  const plain = 'Write plain text, numbers, lists and fields only';
  visit(document, {
    Alias: (_, node) => {
      add(
        node.range?.[0] ?? 0,
        `"*${node.source}" is a YAML alias, which records do not use`,
        'Write the value itself; text that starts with * needs "quotation marks"',
        'alias',
      );
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (typeof key?.value === 'string' && magic.includes(key.value))
        add(key.range?.[0] ?? 0, `"${key.value}" is not a field`, 'Delete the line');
    },
    Node: (_, node, path) => {
      const [start = 0, end = start] = node.range ?? [];
      if ('anchor' in node && node.anchor !== undefined)
        add(
          start,
          `"&${node.anchor}" is a YAML anchor, which records do not use`,
          'Write the value itself in each place; text that starts with & needs "quotation marks"',
          'anchor',
        );
      if (node.tag !== undefined)
        add(
          start,
          `"${node.tag.replace('tag:yaml.org,2002:', '!!')}" is a YAML tag, which records do not use`,
          plain,
          'tag',
        );
      if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#/.test(text.slice(end, end + 80)))
        add(
          end + text.slice(end).indexOf('#'),
          'What follows # is a comment, which is not read',
          'Put text that holds a # in "quotation marks", and comments on lines of their own',
        );
      if (path.length > deepest * 2) {
        add(start, 'Lists or fields are nested too deeply', compare);
        return visit.BREAK;
      }
      return undefined;
    },
  });
  const end = /^(\.\.\.(?=\s|$)|%)/m.exec(text);
  if (end) add(end.index, 'The YAML ends at this line; what follows would be lost', 'Delete the line');
  return faults;
}
