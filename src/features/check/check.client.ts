import { site } from '../../base/site.ts';
import { base } from '../../client/base.ts';
import { element } from '../../client/element.ts';
import { LibraryError, openLibrary } from '../../client/library.ts';
import { once } from '../../client/once-each.ts';
import { requireElement } from '../../client/require-element.ts';
import { checkText, type Report } from './check-text.ts';
import { apartView, findingView, summary } from './report-view.client.ts';
import { readAside } from './read-aside.client.ts';
import { longestText, readText, SourceError, type Source } from './read-file.ts';

/** Milliseconds of work at a stretch: a page that is busy for longer feels stuck. */
const stretch = 30;

/** Lets the page live for a moment, when it has been busy for a while. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** `<check-text data-permanent="ADDRESS">` around the parts that check.astro draws: checks a text or files on the reader's device. */
class CheckText extends HTMLElement {
  readonly #open = once(() => openLibrary(base));
  /** Number of the newest check: what former ones find is dropped. */
  #run = 0;

  connectedCallback() {
    const form = this.#part('form');
    const box = this.#part('textarea') as HTMLTextAreaElement;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (box.value.trim() === '') this.#say('Paste a text first, or choose a file.');
      else void this.#check([() => readText(box.value)]);
    });
    // A text that is too long would keep the page busy before it could be refused.
    box.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.getData('text') ?? '';
      if (pasted.length <= longestText) return;
      event.preventDefault();
      void this.#check([() => readText(pasted)]);
    });
    const chooser = this.#part('input[type="file"]') as HTMLInputElement;
    chooser.addEventListener('change', () => {
      this.#checkFiles(chooser.files);
      // The same file can be chosen again after it was edited.
      chooser.value = '';
    });
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.#checkFiles(event.dataTransfer.files);
    });
  }

  #part(selector: string): HTMLElement {
    return requireElement(this, selector);
  }

  #say(text: string) {
    this.#part('[role="status"]').textContent = text;
  }

  #checkFiles(files: FileList | null) {
    if (files?.length) void this.#check([...files].map((file) => () => readAside(file)));
  }

  async #check(sources: readonly (() => Source | Promise<Source>)[]) {
    const run = ++this.#run;
    const roots = [this.dataset['permanent'] ?? site.url, site.url, location.origin + base] as const;
    const pause = breather();
    const read: [Source, Report][] = [];
    const notes: string[] = [];
    this.#part('.outcome').hidden = true;
    this.#part('progress').hidden = false;
    this.#say('Checking …');
    try {
      const library = await this.#open();
      for (const readSource of sources)
        try {
          const source = await readSource();
          read.push([source, await checkText(source.text, library, roots, pause)]);
          notes.push(...source.notes);
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          notes.push(error.message);
        }
      if (run !== this.#run) return;
      this.#say(read.length > 0 ? summary(read.map(([, report]) => report)) : notes.join(' '));
      if (read.length > 0) await this.#show(read, notes, run);
    } catch (error) {
      if (run !== this.#run) return;
      if (!(error instanceof LibraryError)) console.error(error);
      this.#say(error instanceof LibraryError ? error.message : 'Something went wrong in this page; please report it.');
    } finally {
      if (run === this.#run) this.#part('progress').hidden = true;
    }
  }

  async #show(read: readonly [Source, Report][], notes: readonly string[], run: number) {
    const asides = notes.map((note) => element('p', {}, note));
    this.#part('.asides').replaceChildren(...asides, ...apartView(read.flatMap(([, { apart }]) => apart)));
    const list = this.#part('ol');
    list.replaceChildren();
    this.#part('.outcome').hidden = false;
    this.#part('#outcome-heading').focus();
    const pause = breather();
    for (const [{ name }, { addresses }] of read)
      for (const found of addresses) {
        list.append(findingView(found, read.length > 1 ? name : undefined));
        await pause();
        if (run !== this.#run) return;
      }
  }
}

customElements.define('check-text', CheckText);
