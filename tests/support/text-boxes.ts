import type { Page } from 'playwright-core';

/** What is wrong with how the texts of a page are drawn. */
export interface TextFaults {
  /** Pairs of texts that lie upon each other, as "one / other". */
  overlapping: string[];
  /** Words that a narrow column tears apart. */
  torn: string[];
}

/**
 * Measures the texts of a page as they are drawn now. Of each line its core is measured, without what its font leaves above
 * and below letters, so that lines set close do not count; fields of forms count as texts. What is clipped away, hidden or
 * folded does not count. Addresses, numbers and the like may be parted anywhere.
 */
export const textFaults = (page: Page): Promise<TextFaults> =>
  page.evaluate(() => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    /** What is left of a box within all that clips it; nothing when it is clipped away. */
    const clipped = (element: Element, box: Box): Box | undefined => {
      const rest = { ...box };
      for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
        const { overflow, clipPath, display } = getComputedStyle(around);
        if (display === 'inline' || (overflow === 'visible' && clipPath === 'none')) continue;
        const edge = around.getBoundingClientRect();
        if (clipPath !== 'none' && edge.width <= 1) return undefined;
        rest.left = Math.max(rest.left, edge.left);
        rest.right = Math.min(rest.right, edge.right);
        rest.top = Math.max(rest.top, edge.top);
        rest.bottom = Math.min(rest.bottom, edge.bottom);
      }
      return rest.right - rest.left > 2 && rest.bottom - rest.top > 2 ? rest : undefined;
    };
    const boxes: (Box & { text: string })[] = [];
    /** Adds the lines of a text. @returns whether any is seen. */
    const add = (element: Element, lines: Iterable<DOMRect>, text: string): boolean => {
      const before = boxes.length;
      if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        for (const { left, right, top, bottom, height } of lines) {
          const core = { left: left + 1, right: right - 1, top: top + height / 5, bottom: bottom - height / 5 };
          const seen = clipped(element, core);
          if (seen) boxes.push({ ...seen, text: text.trim().replace(/\s+/g, ' ').slice(0, 60) });
        }
      return boxes.length > before;
    };
    const torn = new Set<string>();
    const range = document.createRange();
    const addTorn = (node: Node, text: string) => {
      for (const { 0: token, index } of text.matchAll(/\S+/g)) {
        if (/\d|[/.@_#=]\S/.test(token)) continue;
        for (const { 0: word, index: at } of token.matchAll(/\p{Script=Latin}{2,}/gu)) {
          range.setStart(node, index + at);
          range.setEnd(node, index + at + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.add(word);
        }
      }
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const { parentElement: element, textContent: text } = node;
      if (!element || !text?.trim()) continue;
      range.selectNodeContents(node);
      const lines = range.getClientRects();
      if (add(element, lines, text) && lines.length > 1 && getComputedStyle(element).hyphens !== 'auto')
        addTorn(node, text);
    }
    for (const field of document.querySelectorAll('input, select, textarea'))
      add(field, [field.getBoundingClientRect()], `<${field.localName} ${field.getAttribute('name') ?? ''}>`);
    boxes.sort((a, b) => a.top - b.top);
    const overlapping = new Set<string>();
    for (const [index, box] of boxes.entries())
      for (let next = index + 1; next < boxes.length; next += 1) {
        const other = boxes[next];
        if (!other || other.top >= box.bottom) break;
        if (other.left < box.right && box.left < other.right) overlapping.add(`${box.text} / ${other.text}`);
      }
    return { overlapping: [...overlapping], torn: [...torn] };
  });

/** The spacing of text that readers may choose (WCAG 2.2, 1.4.12). */
export const wcagTextSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
