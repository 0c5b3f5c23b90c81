import type { Choice, Numbering, Remembered, NumberedPassage } from '../../../src/ledger/paragraph.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberPassages } from '../../../src/ledger/paragraphs.ts';
import { deep } from '../../support/deep.ts';
import { Draft, edit, history, textOf, type Edit, type Paragraph } from './edit-history.ts';

// A failure prints the seed, the path to the smallest example, and the example. A fixed seed: the same runs everywhere.
const runs = { seed: 20240808, numRuns: deep ? 300 : 60 };

const remember = (revision: number, { passages, removed }: Numbering): Remembered => ({ revision, passages, removed });
const anchorsOf = ({ passages, removed }: Numbering | Remembered): string[] => [
  ...passages.flatMap(({ anchors }) => anchors),
  ...removed.map(({ anchor }) => anchor),
];
const numberOf = (anchor: string) => Number(anchor.slice(1));

/** One revision of a history: its paragraphs, and what they were numbered from and to. */
interface Step {
  before: Remembered;
  paragraphs: Paragraph[];
  after: Numbering;
}

/** Publishes revisions one by one. */
function publish(
  draft: Draft,
  revisions: Edit[][],
  remembered: Remembered = { revision: 0, passages: [], removed: [] },
) {
  const steps: Step[] = [];
  for (const edits of revisions) {
    for (const each of edits) draft.apply(each);
    const after = numberPassages(draft.publish(), remembered);
    steps.push({ before: remembered, paragraphs: [...draft.paragraphs], after });
    remembered = remember(remembered.revision + 1, after);
  }
  return { steps, remembered };
}

/** Runs a property over each revision of random histories. */
const forEachStep = (property: (step: Step, earlier: Step[]) => void) =>
  fc.assert(
    fc.property(history, (revisions) => {
      const { steps } = publish(new Draft(), revisions);
      for (const [n, step] of steps.entries()) property(step, steps.slice(0, n));
    }),
    runs,
  );

test('no published anchor ever disappears: each leads to one passage or is listed as removed', () => {
  forEachStep(({ before, after }) => {
    const now = anchorsOf(after);
    expect(new Set(now).size).toBe(now.length);
    expect(now).toEqual(expect.arrayContaining(anchorsOf(before)));
    for (const { anchors } of after.passages) expect(anchors.length).toBeGreaterThan(0);
    expect(after.removed).toEqual(after.removed.toSorted((a, b) => numberOf(a.anchor) - numberOf(b.anchor)));
  });
});

test('a removed anchor says in which revision it was last, with which text', () => {
  forEachStep(({ before, after }) => {
    const live = before.passages.flatMap(({ anchors, text }) =>
      anchors.map((anchor) => ({ anchor, revision: before.revision, text })),
    );
    for (const removed of after.removed) expect([...live, ...before.removed]).toContainEqual(removed);
  });
});

test('new numbers are above all earlier ones, in the order of the page', () => {
  forEachStep(({ before, after }) => {
    const highest = Math.max(0, ...anchorsOf(before).map(numberOf));
    const numbers = after.passages.flatMap(({ anchors }) => anchors.map(numberOf)).filter((number) => number > highest);
    expect(numbers).toEqual(numbers.map((_, n) => highest + 1 + n));
  });
});

test('an anchor never comes to mean another paragraph', () => {
  forEachStep(({ paragraphs, after }, earlier) => {
    for (const [position, { anchors }] of after.passages.entries())
      for (const anchor of anchors) {
        const held = earlier.findLast((step) =>
          step.after.passages.some((passage) => passage.anchors.includes(anchor)),
        );
        const at = held?.after.passages.findIndex((passage) => passage.anchors.includes(anchor)) ?? -1;
        const meant = held?.paragraphs[at];
        if (meant) expect([...paragraphs[position]!.descent], `${anchor} was "${textOf(meant)}"`).toContain(meant.id);
      }
  });
});

test('edited, moved and restored paragraphs keep their anchors, split and merged ones as promised', () => {
  forEachStep(({ paragraphs, after, before }, earlier) => {
    const lastAnchors = (paragraph: Paragraph): string[] => {
      const step = earlier.findLast((each) => each.paragraphs.includes(paragraph));
      return step?.after.passages[step.paragraphs.indexOf(paragraph)]?.anchors ?? [];
    };
    const isFresh = ([anchor, ...others]: string[]) =>
      others.length === 0 && anchor !== undefined && !anchorsOf(before).includes(anchor);
    for (const [at, paragraph] of paragraphs.entries()) {
      const { anchors } = after.passages[at]!;
      const published = earlier.some((step) => step.paragraphs.includes(paragraph));
      const known = published ? [paragraph] : paragraph.parents;
      const expected = known.flatMap(lastAnchors);
      const whatHappened = `${paragraph.made}: "${known.map(textOf).join('" + "')}" became "${textOf(paragraph)}"`;
      const previous = paragraphs[at - 1];
      if (expected.length === 0) expect(isFresh(anchors), whatHappened).toBe(true);
      else if (published || paragraph.made === 'edit')
        expect(anchors.toSorted(), whatHappened).toEqual(expected.toSorted());
      else if (paragraph.made === 'merge') expect(anchors, whatHappened).toEqual(expect.arrayContaining(expected));
      else if (
        previous?.made === 'split' &&
        previous.parents[0] === paragraph.parents[0] &&
        previous.id < paragraph.id
      ) {
        expect(after.passages[at - 1]!.anchors, whatHappened).toEqual(expected);
        expect(isFresh(anchors), whatHappened).toBe(true);
      }
    }
  });
});

test('numbering the same texts again changes nothing', () => {
  forEachStep(({ paragraphs, after }) => {
    const again = numberPassages(paragraphs.map(textOf), remember(7, after));
    expect(again.passages.map(({ anchors, text }) => ({ anchors, text }))).toEqual(
      after.passages.map(({ anchors, text }) => ({ anchors, text })),
    );
    expect(again.passages.map(({ change }) => change)).toEqual(after.passages.map(() => 'kept'));
    expect(again.removed).toEqual(after.removed);
  });
});

test('the order of unrelated edits does not matter', () => {
  const anchorsByText = (passages: NumberedPassage[]) => passages.map(({ anchors, text }) => [text, anchors]);
  fc.assert(
    fc.property(history, edit('edit'), edit('edit', 'remove', 'move'), (revisions, first, second) => {
      const draft = new Draft();
      const { remembered, steps } = publish(draft, revisions);
      const texts = draft.paragraphs.map(textOf);
      fc.pre(texts.length > 1);
      const a = Math.floor(first.place * texts.length);
      const b = (a + 1 + Math.floor(second.place * (texts.length - 1))) % texts.length;
      const place = (at: number) => (at + 0.5) / texts.length;

      // The texts after some edits, in a copy of the draft.
      const apply = (...edits: Edit[]): string[] => {
        const copy = new Draft();
        for (const revision of revisions) {
          for (const each of revision) copy.apply(each);
          copy.publish();
        }
        for (const each of edits) copy.apply(each);
        return copy.paragraphs.map(textOf);
      };
      const [editA, editB] = [
        { ...first, place: place(a) },
        { ...second, place: place(b) },
      ];
      const both = apply(editA, editB);
      const inTurn = (between: string[]) => {
        const middle = numberPassages(between, remembered);
        return numberPassages(both, remember(steps.length + 1, middle));
      };
      expect(anchorsByText(inTurn(apply(editA)).passages)).toEqual(anchorsByText(inTurn(apply(editB)).passages));
      expect(anchorsByText(numberPassages(both, remembered).passages)).toEqual(
        anchorsByText(inTurn(apply(editA)).passages),
      );
    }),
    runs,
  );
});

test('possible choices are never refused and always obeyed', () => {
  const wishes = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { freq: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(history, fc.array(edit(), { maxLength: 6 }), wishes, (revisions, edits, wished) => {
      const draft = new Draft();
      const { remembered } = publish(draft, revisions);
      for (const each of edits) draft.apply(each);
      const texts = draft.publish();
      const free = anchorsOf(remembered);
      const places = texts.map((_, at) => at + 1);
      const choices = wished.slice(0, texts.length).map(([place, anchor]): Choice => {
        const [position = 0] = places.splice(place % places.length, 1);
        const chosen = anchor === null || free.length === 0 ? [] : free.splice(anchor % free.length, 1);
        return { position, anchor: chosen[0] ?? 'new' };
      });

      const after = numberPassages(texts, remembered, choices);
      for (const { position, anchor } of choices) {
        const passage = after.passages[position - 1]!;
        expect(passage.change).toBe('chosen');
        if (anchor === 'new') expect(anchorsOf(remembered)).not.toContain(passage.anchors[0]);
        else expect(passage.anchors[0]).toBe(anchor);
      }
      const now = anchorsOf(after);
      expect(new Set(now).size).toBe(now.length);
      expect(now).toEqual(expect.arrayContaining(anchorsOf(remembered)));
    }),
    runs,
  );
});
