import { isComponent } from './components.ts';
import type { Position, ProblemKind } from './problem.ts';
import { angleLink, safeLinkFault } from './safe-link.ts';

/** The parser's finding, as vfile messages carry it. */
export interface ParserMessage {
  reason: string;
  ruleId?: string;
  line?: number;
  column?: number;
  place?: Position | { start: Position };
}

/** What the parser stopped at, in plain words, and the signs to pass over so that it can go on. */
export interface MarkdownFault {
  offset: number;
  kind: ProblemKind;
  message: string;
  hint: string;
  /** Offsets of the signs < and { that caused it. */
  signs: number[];
}

/** Whether a thing thrown is a finding of the parser, not a fault of the program. */
export const isParserMessage = (error: unknown): error is ParserMessage =>
  typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';

/** Offset of a line and column. */
function offsetOf(body: string, { line, column }: Position): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = body.indexOf('\n', start) + 1;
  return start + column - 1;
}

const htmlHint = 'Write Markdown, or \\< for the sign in the text';

/** Says in plain words what the parser stopped at. */
export function markdownFault(body: string, error: ParserMessage): MarkdownFault | undefined {
  const start = error.place && 'start' in error.place ? error.place.start : error.place;
  const at = offsetOf(body, start ?? { line: error.line ?? 1, column: error.column ?? 1 });
  const fault = (offset: number, message: string, hint: string, signs = [offset], kind: ProblemKind = 'body') => ({
    offset,
    kind,
    message,
    hint,
    signs,
  });

  const tag = /tag for `<([^`>]*)>` \((\d+):(\d+)-/.exec(error.reason);
  if (tag) {
    const name = tag[1] ?? '';
    const opens = offsetOf(body, { line: Number(tag[2]), column: Number(tag[3]) });
    const closing = /Unexpected closing tag `([^`]*)`/.exec(error.reason)?.[1];
    if (!isComponent(name)) return fault(opens, `<${name}> is HTML, which a record cannot hold`, htmlHint);
    if (closing !== undefined)
      return fault(at, `${closing} stands here, but <${name}> is what was opened`, `Write </${name}>`, [at, opens]);
    return fault(
      opens,
      `<${name}> is not closed`,
      `Write <${name}>text</${name}>, both in one paragraph, or each on a line of its own`,
    );
  }

  const sign = Math.max(body.lastIndexOf('<', at), body.lastIndexOf('{', at));
  if (sign < 0) return undefined;
  const rest = body.slice(sign, sign + 2000);
  if (rest.startsWith('{') || /brace|expression/i.test(error.reason))
    return fault(
      body.lastIndexOf('{', at),
      'A brace { stands here that is not closed',
      'Write \\{ for a brace in the text',
    );
  const address = angleLink.exec(rest)?.[1];
  if (address !== undefined) {
    const around = [sign, sign + address.length + 1];
    const unsafe = safeLinkFault(address.includes('@') && !/^[a-z]+:/i.test(address) ? `mailto:${address}` : address);
    if (unsafe) return fault(sign, unsafe.message, unsafe.hint, around, 'link');
    return fault(sign, 'Links are not written in <angle brackets> here', `Write [words](${address})`, around, 'link');
  }
  if (/^<!--/.test(rest))
    return fault(sign, 'An HTML comment stands here', 'Delete it, or put what it says under notes');
  if (/^<[!?]/.test(rest)) return fault(sign, 'HTML stands here', htmlHint);
  if (/closing slash/.test(error.reason)) {
    const name = /^<\s*\/\s*([^>\s]*)/.exec(rest)?.[1] ?? '';
    return isComponent(name)
      ? fault(sign, `</${name}> closes nothing`, `Write <${name}> where it begins, or delete it`)
      : fault(sign, `</${name}> is HTML, which a record cannot hold`, htmlHint);
  }
  const name = /^<([a-z][\w.-]*)/i.exec(rest)?.[1];
  if (name === undefined)
    return fault(sign, 'A < stands here that starts no component', 'Write \\< for the sign in the text');
  if (!isComponent(name)) return fault(sign, `<${name}> is HTML, which a record cannot hold`, htmlHint);
  const closing = body.indexOf(`</${name}`, sign);
  const signs = closing < 0 ? [sign] : [sign, closing];
  return fault(sign, `<${name}> is not written rightly`, 'Write attributes as name="text", and > at the end', signs);
}
