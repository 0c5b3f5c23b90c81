/** A part of a custom element that its page has drawn. @throws when the page lacks it: page and script belong together. */
export function requireElement(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${element.localName}> lacks ${selector}`);
  return found;
}
