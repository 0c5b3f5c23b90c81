import { partOf } from '../../client/part.ts';
import '../../client/copy-button.ts';
import type { RecordSites } from './address.ts';
import type { Verdict } from './judge.ts';
import { LibraryError, openLibrary, type Library } from '../../client/library.ts';
import { verify, type SearchRecords, type Verification } from './verify.ts';
import { element } from '../../client/element.ts';
import { IndexError, openIndex } from '../search/pagefind.client.ts';
import { base, correction, facts, findings, sitesOf, stateMark, titleLink } from './verdict-view.client.ts';

/** Milliseconds before waiting is mentioned. */
const patience = 500;

/** Asks the search index of the site, opened when it is first needed. */
function recordSearch(): SearchRecords {
  let index: ReturnType<typeof openIndex> | undefined;
  return async (words) => {
    index ??= openIndex(base).catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    const matches = await (await index).search(words);
    const pages = await Promise.all(matches.slice(0, 12).map((match) => match.load()));
    return pages.map(({ url }) => `/${url.slice(base.length)}`.replace(/[#?].*$/, ''));
  };
}

/** Why a citation could not be verified, in plain words. */
function failure(error: unknown): string {
  if (error instanceof LibraryError) return `${error.message} Try again, or compare by hand as described below.`;
  if (error instanceof IndexError)
    return 'Words without an address are found with the search index, which cannot be loaded. Paste the address of the record with them, or try again.';
  return 'Something went wrong in this page. Compare by hand as described below, and please report it.';
}

/** `<verify-citation data-permanent="ADDRESS">` around a form: verifies what is pasted, on the reader's device. */
class VerifyCitation extends HTMLElement {
  private library: Promise<Library> | undefined;
  private readonly search = recordSearch();
  private sites: RecordSites = { permanent: '/', others: [] };
  /** Number of the latest question: answers to former ones are dropped. */
  private run = 0;

  private inner(selector: string): HTMLElement {
    return partOf(this, selector);
  }

  connectedCallback() {
    this.sites = sitesOf(this.dataset['permanent'] ?? location.origin + base);
    const form = this.inner('form') as HTMLFormElement;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask();
    });
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void this.ask();
      }
    });
  }

  private get box(): HTMLTextAreaElement {
    return this.inner('textarea') as HTMLTextAreaElement;
  }

  private say(text: string) {
    this.inner('[role="status"]').textContent = text;
  }

  /** Opens the ledger once; after a failure, anew. */
  private open(): Promise<Library> {
    this.library ??= openLibrary(base).catch((error: unknown) => {
      this.library = undefined;
      throw error;
    });
    return this.library;
  }

  private async ask() {
    const run = ++this.run;
    const text = this.box.value;
    const outcome = this.inner('.outcome');
    if (text.trim() === '') {
      outcome.replaceChildren();
      this.say('Paste a citation, an address or a quotation first.');
      this.box.focus();
      return;
    }
    const waiting = setTimeout(() => {
      if (run === this.run) this.say('Comparing …');
    }, patience);
    outcome.setAttribute('aria-busy', 'true');
    try {
      const library = await this.open();
      const found = await verify(text, library, this.sites, this.search);
      const drawn = await this.draw(found, library);
      if (run !== this.run) return;
      outcome.replaceChildren(...drawn);
      this.say(spoken(found));
    } catch (error) {
      if (run !== this.run) return;
      console.error(error);
      outcome.replaceChildren();
      this.say(failure(error));
    } finally {
      clearTimeout(waiting);
      if (run === this.run) outcome.removeAttribute('aria-busy');
    }
  }

  private async draw(found: Verification, library: Library): Promise<HTMLElement[]> {
    if (found.kind === 'too-short') return [];
    if (found.kind === 'verdicts') return Promise.all(found.verdicts.map((verdict) => this.article(verdict, library)));
    return found.nearest ? [await this.article(found.nearest, library)] : [];
  }

  private async article(verdict: Verdict, library: Library): Promise<HTMLElement> {
    const { target, cited } = verdict;
    const verified =
      target && cited ? await library.verified(target.path, cited.number).catch(() => undefined) : undefined;
    const title = titleLink(verdict);
    return element(
      'article',
      { class: 'verdict' },
      element('h3', {}, stateMark(verdict.state), title && ' ', title),
      ...findings(verdict),
      correction(verdict),
      facts(verdict, this.sites, verified),
    );
  }
}

/** The outcome in one sentence, for those who hear the page and as its first line. */
function spoken(found: Verification): string {
  if (found.kind === 'too-short')
    return 'No address of this record was found. To find words without one, paste at least four words.';
  if (found.kind === 'nowhere')
    return found.nearest
      ? 'No record has these words, word for word. This comes nearest:'
      : 'No record has these words, and none resembles them. Records are accounts in our own words: the words may be those of a source.';
  const { verdicts, by } = found;
  const verbatim = verdicts.some(({ findings: all }) => all.some(({ kind }) => kind === 'verbatim'));
  const [first] = verdicts;
  if (by === 'words')
    return verdicts.length === 1
      ? `Found in one record${first?.title === undefined ? '' : `: ${first.title}`}.`
      : `Found in ${String(verdicts.length)} records.`;
  if (verdicts.length > 1) return `${String(verdicts.length)} references to the record.`;
  if (first?.state === 'current') return verbatim ? 'Current, and quoted word for word.' : 'Current.';
  return by === 'title' ? 'The record was found by its title.' : 'There is something to look at:';
}

customElements.define('verify-citation', VerifyCitation);
