import '../../client/copy-button.ts';
import { addressOf, choose, comparePath, isChoice, matching, type Choice, type NoChoice } from './choice.ts';
import { compare, verdictOf } from './compared.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LibraryError, openLibrary, type Library } from '../../client/library.ts';
import { element } from '../../client/element.ts';
import { site } from '../../base/site.ts';
import { base, here } from './compare-marks.client.ts';
import { comparisonView, problemView } from './compare-view.client.ts';
import { partOf } from '../../client/part.ts';

/** Titles that are offered while somebody types. */
const mostOffered = 12;

const message = (error: unknown): string =>
  error instanceof LibraryError ? error.message : 'The comparison could not be made. Please report it.';

/**
 * `<compare-records>`: two records side by side, as chosen in its form or named in the address (`?a=` and `?b=`). It fetches
 * files of this site alone.
 */
class CompareRecords extends HTMLElement {
  #library: Promise<Library> | undefined;
  #run = 0;

  connectedCallback() {
    const form = this.#form;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    partOf(this, '.swap').addEventListener('click', () => {
      const [a, b] = this.#fields;
      [a.value, b.value] = [b.value, a.value];
      this.#go();
    });
    for (const field of this.#fields) {
      field.addEventListener('input', () => void this.#offer(field));
      field.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    }
    addEventListener('popstate', () => {
      this.#read();
    });
    this.#read();
  }

  get #form(): HTMLFormElement {
    return partOf(this, 'form') as HTMLFormElement;
  }

  get #fields(): readonly [HTMLInputElement, HTMLInputElement] {
    const field = (name: string) => partOf(this, `input[name="${name}"]`) as HTMLInputElement;
    return [field('a'), field('b')];
  }

  get #permanent(): string {
    return this.dataset['permanent'] ?? site.url;
  }

  /** The library, opened once; another try may succeed. */
  #open(): Promise<Library> {
    const opened = (this.#library ??= openLibrary(base));
    opened.catch(() => (this.#library = undefined));
    return opened;
  }

  /** Puts titles that fit what is typed under a field. */
  async #offer(field: HTMLInputElement) {
    const list = field.list;
    const typed = field.value;
    const library = await this.#open().catch(() => undefined);
    if (!library || !list || typed !== field.value) return;
    const offers = typed.trim().length < 2 ? [] : matching(library.index, typed, mostOffered);
    const titles = offers.map(({ title }) => title);
    list.replaceChildren(
      ...offers.map(({ path, title }) => {
        const alone = titles.filter((other) => other === title).length === 1;
        return element('option', { value: alone ? title : `${title} (${path})` }, path);
      }),
    );
  }

  /** Shows what the address names. */
  #read() {
    const query = new URLSearchParams(location.search);
    const [a, b] = this.#fields;
    a.value = query.get('a') ?? '';
    b.value = query.get('b') ?? '';
    void this.#show(false);
  }

  /** Shows what the form names, at an address of its own. */
  #go() {
    const [a, b] = this.#fields;
    const target = here(comparePath(a.value.trim(), b.value.trim()));
    if (target !== location.pathname + location.search) history.pushState(null, '', target);
    void this.#show(true);
  }

  /** @param seen whether the words stand in the page besides. */
  #say(text: string, seen = false) {
    const status = partOf(this, ':scope > [role="status"]');
    status.textContent = text;
    status.classList.toggle('visually-hidden', seen);
  }

  /** @param asked whether a reader pressed a button, and so is told what is missing. */
  async #show(asked: boolean) {
    const run = ++this.#run;
    const outcome = partOf(this, '.outcome');
    const typed = this.#fields.map(({ value }) => value.trim());
    const examples = partOf(this, '.examples');
    examples.hidden = typed.some((text) => text !== '');
    if (typed.every((text) => text === '')) {
      outcome.replaceChildren();
      this.#say(asked ? 'Name two records first.' : '');
      return;
    }
    this.#say('Comparing …');
    outcome.setAttribute('aria-busy', 'true');
    try {
      const library = await this.#open();
      const roots = [this.#permanent, site.url, location.origin + base];
      const [a, b] = typed.map((text) => (text === '' ? undefined : choose(text, library.index, roots)));
      const parts =
        a && b && isChoice(a) && isChoice(b) ? await this.#compared(library, [a, b]) : this.#problems([a, b]);
      if (run !== this.#run) return;
      outcome.replaceChildren(...parts.view);
      this.#say(parts.said, true);
    } catch (error) {
      if (run !== this.#run) return;
      if (!(error instanceof LibraryError)) console.error(error);
      outcome.replaceChildren();
      this.#say(message(error));
    } finally {
      if (run === this.#run) outcome.removeAttribute('aria-busy');
    }
  }

  async #compared(library: Library, choices: readonly [Choice, Choice]) {
    const vocabulary = JSON.parse(this.dataset['vocabulary'] ?? '{}') as Vocabulary;
    const comparison = await compare(library, choices, vocabulary, this.dataset['main'] ?? '');
    document.title = `${choices[0].record.title} and ${choices[1].record.title}, side by side · ${site.shortName}`;
    return { view: comparisonView(comparison, this.#permanent), said: `Compared. ${verdictOf(comparison)}` };
  }

  /** What keeps two sides from being compared, each with records that may be meant. */
  #problems(outcomes: readonly (Choice | NoChoice | undefined)[]) {
    const typed = this.#fields.map(({ value }) => value.trim());
    const view = outcomes.flatMap((outcome, place) => {
      const name = place === 0 ? 'A' : 'B';
      if (outcome && isChoice(outcome)) return [];
      const other = typed[1 - place] ?? '';
      const link = (path: string) => here(place === 0 ? comparePath(path, other) : comparePath(other, path));
      if (outcome) return [problemView(name, outcome.message, outcome.offers, ({ path }) => link(path))];
      return [this.#missing(name, outcomes[1 - place], link)];
    });
    return { view, said: view.map(({ textContent }) => textContent).join(' ') };
  }

  /** What to name beside the one record that is named: its other revisions, if it has any. */
  #missing(name: 'A' | 'B', other: Choice | NoChoice | undefined, link: (path: string) => string): HTMLElement {
    const choice = other && isChoice(other) ? other : undefined;
    const offers = choice
      ? choice.record.revisions
          .map((_, index) => ({ ...choice, number: index + 1, fixed: true }))
          .filter(({ number }) => number !== choice.number)
          .reverse()
          .map((one) => ({ path: addressOf(one), title: `Revision ${String(one.number)} of ${choice.record.title}` }))
      : [];
    const said = choice
      ? `What shall “${choice.record.title}” be compared with? Name it above.`
      : 'Name a record above.';
    return problemView(name, said, offers, ({ path }) => link(path));
  }
}

customElements.define('compare-records', CompareRecords);
