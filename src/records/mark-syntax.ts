import type { Construct, Extension, State } from 'micromark-util-types';

const signs = { exclamation: 33, open: 91, close: 93, caret: 94 } as const;

/** A mark ends within its line: codes below zero are line ends and tabs. */
const isWithin = (code: number | null): code is number =>
  code !== null && code >= 0 && code !== signs.open && code !== signs.close;

/**
 * `[^…]` as the call of a footnote, with the tokens that remark-gfm turns into a `footnoteReference`. GFM itself reads one
 * only where a definition stands below, which a body may not have: the sources of a record are its footnotes.
 */
const mark: Construct = {
  name: 'sourceMark',
  tokenize(effects, ok, nok) {
    const consume = (type: 'data' | 'gfmFootnoteCallLabelMarker' | 'gfmFootnoteCallMarker', code: number) => {
      effects.enter(type);
      effects.consume(code);
      effects.exit(type);
    };
    const end: State = (code) => {
      if (code !== signs.close) return nok(code);
      consume('gfmFootnoteCallLabelMarker', code);
      effects.exit('gfmFootnoteCall');
      return ok;
    };
    const inside: State = (code) => {
      if (isWithin(code)) {
        effects.consume(code);
        return inside;
      }
      effects.exit('data');
      effects.exit('gfmFootnoteCallString');
      return end(code);
    };
    const first: State = (code) => {
      if (!isWithin(code)) return nok(code);
      effects.enter('gfmFootnoteCallString');
      effects.enter('data');
      return inside(code);
    };
    const caret: State = (code) => {
      if (code !== signs.caret) return nok(code);
      consume('gfmFootnoteCallMarker', code);
      return first;
    };
    const open: State = (code) => {
      if (code !== signs.open) return nok(code);
      effects.enter('gfmFootnoteCall');
      consume('gfmFootnoteCallLabelMarker', code);
      return caret;
    };
    return (code) => {
      if (code !== signs.exclamation) return open(code);
      consume('data', code);
      return open;
    };
  },
};

/** Marks of sources, `[^1]`, for the parser of Markdown. One that follows an exclamation mark would be read as an image. */
export const sourceMarks = (): Extension => ({ text: { [signs.exclamation]: mark, [signs.open]: mark } });
