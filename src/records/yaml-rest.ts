import { parseDocument, type Document } from 'yaml';
import { foreignFaults, lineAt, syntaxFaults, type YamlFault } from './yaml-faults.ts';

/** YAML with what is broken in it cut out, so that one line does not hide what is wrong with others. */
export interface Rest {
  /** `undefined` when too much is broken to tell what stands there. */
  document?: Document.Parsed;
  faults: YamlFault[];
  /** Offsets of the values that stand in for what was cut. */
  cuts: ReadonlySet<number>;
  /** Whether lines were cut that may have held fields whose names nobody can tell. */
  open: boolean;
}

/** Pieces that are cut out of one file before its rest is given up: each costs a reading, so that of a long file fewer are. */
const mostCuts = (text: string): number =>
  Math.min(25, Math.ceil(250_000 / (text.length + 1)), Math.ceil(10_000 / text.split('\n').length));

/** Parses YAML; where it is broken, cuts out the fields concerned and reads again. Offsets stay those of the text. */
export function parseRest(text: string): Rest {
  const faults: YamlFault[] = [];
  const cuts = new Set<number>();
  const told = new Set<number>();
  let open = false;
  let rest = text;
  const most = mostCuts(text);
  for (let count = 0; count <= most; count += 1) {
    const document = parse(rest);
    if (!document) return { faults: [...faults, unreadable], cuts, open };
    const found = [...foreignFaults(document, rest), ...syntaxFaults(document, rest)];
    const first = found.filter(({ readable }) => !readable).sort((a, b) => a.offset - b.offset)[0];
    if (!first) return { document, faults: [...faults, ...found], cuts, open };
    const { start } = lineAt(rest, first.offset);
    const cut = cutOut(rest, start, told.has(start));
    // What else is found is told when it is still there without this piece: much is but its echo.
    const own = found.filter(({ offset, readable }) => !readable && offset >= start && offset < cut.end);
    if (!told.has(start)) faults.push(...own);
    told.add(start);
    if (cut.value !== undefined) cuts.add(cut.value);
    open ||= cut.open;
    rest = cut.text;
  }
  return { faults, cuts, open };
}

/** Only nesting beyond the parser's stack comes here. */
const unreadable: YamlFault = {
  offset: 0,
  message: 'The YAML cannot be read',
  hint: 'Compare it with another record of the same kind',
};

function parse(text: string): Document.Parsed | undefined {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      strict: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    // It counts from the end of the field above: long remarks, or what was cut, would be taken for a name too long.
    document.errors = document.errors.filter(({ message }) => !message.includes('at most 1024 chars'));
    return document;
  } catch {
    return undefined;
  }
}

/** A text without the piece that starts at a line. */
interface Cut {
  text: string;
  /** Where the piece ends. */
  end: number;
  /** Offset of what stands in for the value; none where the whole line went. */
  value?: number;
  open: boolean;
}

/**
 * Cuts out the value of a field or of a list's item, with the lines that continue it: the name stays, and an x stands
 * in for the value. Of a line that has no name, or whose name did not help, all goes.
 * @param whole whether keeping the name was tried before.
 */
function cutOut(text: string, start: number, whole: boolean): Cut {
  const { line } = lineAt(text, start);
  const lead = /^\s*(?:- +)*/.exec(line)?.[0] ?? '';
  const name = /^[\w-]+ *:(?=\s|$)/.exec(line.slice(lead.length))?.[0];
  const head = whole ? '' : name !== undefined ? lead + name : lead.includes('-') ? lead : '';
  // A list may start in the column of its field; an item's other fields start further in than its dash.
  const column = name === undefined ? Math.max(lead.lastIndexOf('-'), 0) : lead.length;
  const belongs = (next: string) =>
    next.trim() === '' ||
    next.search(/\S/) > column ||
    (name !== undefined && next.startsWith('- ', column) && next.search(/\S/) === column);
  let end = start + line.length;
  while (!whole && end < text.length) {
    const next = lineAt(text, end + 1);
    if (!belongs(next.line)) break;
    end = next.start + next.line.length;
  }
  const value = start + head.length + (head.endsWith(':') ? 1 : 0);
  const kept = head !== '' && value < end;
  const blank = text.slice(kept ? value : start, end).replace(/[^\n]/g, ' ');
  return {
    text: kept
      ? `${text.slice(0, start)}${head.padEnd(value - start)}x${blank.slice(1)}${text.slice(end)}`
      : text.slice(0, start) + blank + text.slice(end),
    end,
    ...(kept ? { value } : {}),
    open: !kept || text.slice(start + line.length, end).trim() !== '',
  };
}
