import { saveFile } from '../../client/save-file.ts';
import { partOf } from '../../client/part.ts';
import '../../client/copy-button.ts';
import type { RecordSites } from './address.ts';
import { mayHoldAddress } from './address.ts';
import { docxParts, splitDocx } from './docx.ts';
import type { FootnoteDocument } from './footnote.ts';
import type { Verdict } from './judge.ts';
import { LibraryError, openLibrary, type Library } from '../../client/library.ts';
import { checkDocument, correctedList, correctedSource, countStates } from './round.ts';
import { splitText } from './split.ts';
import { states } from './state.ts';
import { element } from '../../client/element.ts';
import { base, correction, facts, findings, sitesOf, stateMark, titleLink } from './verdict-view.client.ts';

/** Largest file that is read, and largest part of a .docx, in bytes: more is no paper. */
const largest = 60_000_000;
/** Results drawn at a stretch. */
const batch = 40;

/** A file that cannot be read; its message is for people. */
class FileError extends Error {
  override name = 'FileError';
}

/** Reads a chosen file. */
async function readFile(file: File, refers: (text: string) => boolean): Promise<FootnoteDocument> {
  if (file.size > largest) throw new FileError(`${file.name} is too large to be read here.`);
  if (/\.(pdf|doc|odt|rtf|pages)$/i.test(file.name))
    throw new FileError(
      `${file.name} is of a kind that this page cannot read. Save it as .docx or .txt, or paste the footnotes.`,
    );
  if (!/\.docx$/i.test(file.name)) return splitText(await file.text(), refers);
  const { unzipSync, strFromU8 } = await import('fflate');
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => docxParts.some((part) => part === name) && originalSize <= largest,
    });
  } catch (cause) {
    throw new FileError(`${file.name} is not a Word document, or it is damaged.`, { cause });
  }
  if (!parts['word/document.xml'])
    throw new FileError(`${file.name} holds no text that can be read. Is it protected by a password?`);
  return splitDocx(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)])), refers);
}

const references = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'reference' : 'references'}`;

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `<check-footnotes data-permanent="ADDRESS">` around the parts that check.astro draws: checks every reference to the record in a paper, on the reader's device. */
class CheckFootnotes extends HTMLElement {
  private library: Promise<Library> | undefined;
  private sites: RecordSites = { permanent: '/', others: [] };
  /** Number of the latest check: answers to former ones are dropped. */
  private run = 0;
  private document: FootnoteDocument | undefined;
  private verdicts: Verdict[] = [];
  /** Name for the corrected file. */
  private name = 'footnotes';

  private inner(selector: string): HTMLElement {
    return partOf(this, selector);
  }

  connectedCallback() {
    this.sites = sitesOf(this.dataset['permanent'] ?? location.origin + base);
    const form = this.inner('form') as HTMLFormElement;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.checkText();
    });
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.checkText();
    });
    const chooser = this.inner('input[type="file"]') as HTMLInputElement;
    chooser.addEventListener('change', () => {
      const [file] = chooser.files ?? [];
      if (file) this.checkFile(file);
      // The same file can be chosen again after it was edited.
      chooser.value = '';
    });
    this.acceptDrops();
    (this.inner('[name="problems"]') as HTMLInputElement).addEventListener('change', () => this.filter());
    this.inner('.download').addEventListener('click', () => this.download());
  }

  private get box(): HTMLTextAreaElement {
    return this.inner('textarea') as HTMLTextAreaElement;
  }

  private get list(): HTMLOListElement {
    return this.inner('ol') as HTMLOListElement;
  }

  private acceptDrops() {
    const over = (on: boolean) => this.classList.toggle('dropping', on);
    this.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      over(true);
    });
    this.addEventListener('dragleave', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) over(false);
    });
    this.addEventListener('drop', (event) => {
      over(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      this.checkFile(file);
    });
  }

  private say(text: string) {
    this.inner('[role="status"]').textContent = text;
  }

  private readonly refers = (text: string): boolean => mayHoldAddress(text, this.sites);

  private checkText() {
    const text = this.box.value;
    if (text.trim() === '') {
      this.inner('.outcome').hidden = true;
      this.say('Paste footnotes first, or choose a file.');
      this.box.focus();
      return;
    }
    this.name = 'footnotes';
    void this.check(() => Promise.resolve(splitText(text, this.refers)));
  }

  private checkFile(file: File) {
    this.name = file.name.replace(/\.[^.]+$/, '');
    void this.check(() => readFile(file, this.refers));
  }

  /** Opens the ledger once; after a failure, anew. */
  private open(): Promise<Library> {
    this.library ??= openLibrary(base).catch((error: unknown) => {
      this.library = undefined;
      throw error;
    });
    return this.library;
  }

  private async check(read: () => Promise<FootnoteDocument>) {
    const run = ++this.run;
    const current = () => run === this.run;
    const progress = this.inner('progress') as HTMLProgressElement;
    const outcome = this.inner('.outcome');
    outcome.hidden = true;
    progress.removeAttribute('value');
    progress.hidden = false;
    this.say('Checking …');
    try {
      const [document, library] = await Promise.all([read(), this.open()]);
      const verdicts = await checkDocument(document, library, this.sites, {
        onProgress: ({ done, total }) => {
          if (!current()) return;
          progress.max = total;
          progress.value = done;
        },
      });
      if (!current()) return;
      this.document = document;
      this.verdicts = verdicts;
      await this.show(current);
    } catch (error) {
      if (!current()) return;
      console.error(error);
      this.say(
        error instanceof FileError || error instanceof LibraryError
          ? error.message
          : 'Something went wrong in this page; please report it.',
      );
    } finally {
      if (current()) progress.hidden = true;
    }
  }

  private async show(current: () => boolean) {
    const { verdicts } = this;
    if (verdicts.length === 0) {
      this.say('No address of this record was found in it. Only references that give an address can be checked.');
      return;
    }
    const problems = verdicts.filter(({ state }) => states[state].problem).length;
    this.inner('.counts').replaceChildren(
      ...countStates(verdicts).map(([state, count]) =>
        element(
          'li',
          {},
          stateMark(state),
          ` ${String(count)} `,
          element('span', { class: 'quiet' }, states[state].meaning),
        ),
      ),
    );
    const filter = this.inner('[name="problems"]') as HTMLInputElement;
    filter.checked = false;
    filter.disabled = problems === 0;
    const list = this.document ? correctedList(this.document, verdicts) : '';
    this.inner('#corrected-list').textContent = list;
    this.list.replaceChildren();
    this.filter();
    this.inner('.outcome').hidden = false;
    this.say(
      `${references(verdicts.length)}: ${problems === 0 ? 'no problem found' : `${String(problems)} to look at`}.`,
    );
    // The first screen at once, the others while the page lives.
    for (let from = 0; from < verdicts.length && current(); from += batch) {
      this.list.append(...verdicts.slice(from, from + batch).map((verdict) => this.entry(verdict)));
      if (from === 0) this.inner('#outcome-heading').focus();
      await nextFrame();
    }
  }

  private filter() {
    this.list.classList.toggle('problems-only', (this.inner('[name="problems"]') as HTMLInputElement).checked);
  }

  private entry(verdict: Verdict): HTMLLIElement {
    const { reference, state } = verdict;
    const { label, text } = reference.footnote;
    const title = titleLink(verdict);
    const more = element('details', {}, element('summary', {}, 'Address, revision, fingerprint'));
    // Drawn when it is opened: hundreds of them would keep the page busy.
    more.addEventListener(
      'toggle',
      () => {
        const drawn = facts(verdict, this.sites);
        if (drawn) more.append(drawn);
      },
      { once: true },
    );
    return element(
      'li',
      { class: states[state].problem ? 'problem' : 'fine' },
      element(
        'div',
        { class: 'when' },
        stateMark(state),
        label !== undefined && element('span', { class: 'label' }, label),
      ),
      element(
        'div',
        { class: 'verdict' },
        title && element('h3', {}, title),
        element('p', { class: 'written' }, text.length > 1200 ? `${text.slice(0, 1200)} …` : text),
        ...findings(verdict),
        correction(verdict),
        verdict.target && more,
      ),
    );
  }

  private download() {
    if (!this.document) return;
    const { ending } = this.document;
    const text = correctedSource(this.document, this.verdicts);
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${this.name}-corrected.${ending}`);
  }
}

customElements.define('check-footnotes', CheckFootnotes);
