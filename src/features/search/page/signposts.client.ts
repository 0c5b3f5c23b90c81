import { normalizeWord } from '../normal-form.ts';
import { isFunctionWord, wordsIn } from '../words.ts';

/** Words that ask for a page, and say nothing of which. */
const askingWords = /^(?:page|site|website|please|help|find|get|see|show|me|want)$/;

/**
 * Shows the pages of the site that a query asks for, `how to cite`, `contact`, `download data`: those that have all its words
 * among their own. They are no records, and not searched with them.
 * @param area around a list of pages, each with its words in `data-forms`.
 */
export function showSignposts(area: HTMLElement, query: string): void {
  const words = wordsIn(query)
    .map(({ text }) => text)
    .filter((word) => !isFunctionWord(word) && !askingWords.test(word));
  const forms = words.map(normalizeWord);
  let shown = 0;
  for (const item of area.querySelectorAll('li')) {
    const own = (item.dataset['forms'] ?? '').split(' ');
    item.hidden = forms.length === 0 || !forms.every((form) => own.includes(form));
    if (!item.hidden) shown += 1;
  }
  area.hidden = shown === 0;
}
