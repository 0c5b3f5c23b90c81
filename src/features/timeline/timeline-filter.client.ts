import type { TimelineItem, TimelineItems } from './timeline-items.ts';
import { bindToAddress, unknownWords, type FormState } from '../../client/form-address.ts';
import { binCounts, matching } from './timeline-matching.ts';

/** Whether a date falls into the span of a strip: a year, or from month to month. */
const within = (date: string, span: string): boolean => {
  const [from = '', to] = span.split('/');
  return to === undefined
    ? date.startsWith(from)
    : date.length > 4 && date.slice(0, 7) >= from && date.slice(0, 7) <= to;
};

/** Hides or shows an element, of HTML or of a drawing. */
const show = (element: Element, shown: boolean) => {
  element.toggleAttribute('hidden', !shown);
};

/** What a bar was drawn as, and how many it stands for. */
interface Bar {
  link: SVGAElement;
  bin: string;
  drawn: SVGRectElement;
  figure: SVGTextElement | null;
  base: number;
  height: number;
  count: number;
  title: string;
}

function barOf(link: SVGAElement): Bar | undefined {
  const drawn = link.querySelector<SVGRectElement>('rect.bar');
  const title = link.querySelector('title')?.textContent ?? '';
  if (!drawn) return undefined;
  const [y, height] = [Number(drawn.getAttribute('y')), Number(drawn.getAttribute('height'))];
  const figure = link.querySelector<SVGTextElement>('text');
  const count = Number(/^[\d,]+/.exec(title)?.[0].replaceAll(',', '') ?? 0);
  return { link, bin: link.dataset['bin'] ?? '', drawn, figure, base: y + height, height, count, title };
}

/**
 * `<timeline-filter src="items.json">`: shows only what matches the query of the address, in the band and the list, and counts
 * the bars anew. Hidden in the page, it shows itself.
 */
class TimelineFilter extends HTMLElement {
  #items: Promise<TimelineItems> | undefined;
  #bars: Bar[] = [];
  /** What the strips say of themselves without filters. */
  #strips = new Map<HTMLElement, string>();

  /** The state of the fields that is to be shown. */
  #state: FormState | undefined;

  connectedCallback() {
    this.#bars = [...document.querySelectorAll<SVGAElement>('[data-bin]')].flatMap((link) => barOf(link) ?? []);
    for (const strip of document.querySelectorAll<HTMLElement>('.strips > [data-span]'))
      this.#strips.set(strip, strip.querySelector('.count')?.textContent ?? '');
    bindToAddress(this, (state) => {
      this.#state = state;
      if (state.chosen.length > 0) void this.#filter(state);
      else this.#reset(state);
    });
  }

  set #status(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  async #filter(state: FormState) {
    try {
      this.#items ??= fetch(this.getAttribute('src') ?? '').then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json() as Promise<TimelineItems>;
      });
      const all = await this.#items;
      // The reader may have gone on while the file was under way.
      if (state === this.#state) this.#show(all, state);
    } catch {
      this.#items = undefined;
      this.#status = 'The filters could not be loaded; the whole timeline is shown.';
    }
  }

  #reset({ unknown }: FormState) {
    for (const element of document.querySelectorAll('[data-item], [data-phase]')) show(element, true);
    for (const list of document.querySelectorAll('.matched')) list.remove();
    this.#unfold(() => true, false);
    for (const bar of this.#bars) this.#draw(bar, bar.count);
    for (const [strip, words] of this.#strips) this.#strip(strip, true, words);
    this.#status = unknownWords(unknown);
    this.#told();
  }

  #show(all: TimelineItems, { values, chosen, unknown }: FormState) {
    const found = matching(all, values);
    const keys = new Set(found.map(({ key }) => key));
    const meetings = this.#missing(found);
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-item]')) {
      const key = element.dataset['item'] ?? '';
      // A meeting stays in the list for what was said or voted at it, where its own kind is not what is asked for.
      const inside = [...element.querySelectorAll<HTMLElement>('[data-item]')].map(
        ({ dataset }) => dataset['item'] ?? '',
      );
      const kept = element instanceof HTMLElement && (meetings.has(key) || inside.some((other) => keys.has(other)));
      show(element, keys.has(key) || kept);
    }
    this.#list(meetings);
    for (const section of document.querySelectorAll('[data-phase]'))
      show(section, section.querySelector('li[data-item]:not([hidden])') !== null);
    // What matches does not stay folded away.
    this.#unfold((details) => details.querySelector('li[data-item]:not([hidden])') !== null, true);
    const counts = binCounts(found);
    for (const bar of this.#bars) this.#draw(bar, counts.get(bar.bin) ?? 0);
    for (const strip of this.#strips.keys()) {
      const of = (list: readonly TimelineItem[]) =>
        list.filter(({ date }) => within(date, strip.dataset['span'] ?? '')).length;
      const drawn = strip.querySelector('.mark:not([hidden])') !== null;
      this.#strip(strip, drawn || of(found) > 0, `${String(of(found))} of ${String(of(all.items))} match`);
    }
    const here = this.#own(all, found);
    // On paper these words alone tell what was asked for.
    this.#status = [
      `${chosen.join(', ')}: ${String(here.found)} of ${String(here.all)} entries match.`,
      unknownWords(unknown),
    ].join(' ');
    this.#told();
  }

  /** Shows the folded lists that hold something, open while there are filters. A list that only names pages stays as it is. */
  #unfold(holds: (details: HTMLDetailsElement) => boolean, open: boolean) {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-phase] details')) {
      if (!details.querySelector('li[data-item]')) continue;
      show(details, holds(details));
      details.open = open;
    }
  }

  /** How many match, of those that the page is about: a year, or all. */
  #own({ items }: TimelineItems, found: readonly TimelineItem[]) {
    const year = this.getAttribute('year') ?? '';
    const own = (list: readonly TimelineItem[]) => list.filter(({ date }) => date.startsWith(year)).length;
    return { found: own(found), all: own(items) };
  }

  /** Statements and letters that the list does not hold itself, by their meetings. */
  #missing(found: readonly TimelineItem[]): Map<string, TimelineItem[]> {
    const listed = new Set(
      [...document.querySelectorAll<HTMLElement>('li[data-item]')].map(({ dataset }) => dataset['item']),
    );
    return Map.groupBy(
      found.filter(({ key, session }) => session !== undefined && !listed.has(key) && listed.has(session)),
      ({ session }) => session ?? '',
    );
  }

  /** Names them under their meetings. */
  #list(meetings: ReadonlyMap<string, TimelineItem[]>) {
    for (const list of document.querySelectorAll('.matched')) list.remove();
    for (const [key, items] of meetings) {
      const list = document.createElement('ul');
      list.className = 'matched plain apparatus';
      for (const { key: record, title = record } of items) {
        const link = document.createElement('a');
        link.href = `${this.getAttribute('base') ?? '/'}${record}/`;
        link.textContent = title;
        const line = document.createElement('li');
        line.append(link);
        list.append(line);
      }
      document.querySelector(`li[data-item="${CSS.escape(key)}"] > div`)?.append(list);
    }
  }

  #draw({ link, drawn, figure, base, height, count, title }: Bar, now: number) {
    show(link, now > 0);
    const high = count === 0 ? 0 : Math.max(now > 0 ? 1.5 : 0, (height * now) / count);
    drawn.setAttribute('y', String(base - high));
    drawn.setAttribute('height', String(high));
    if (figure) {
      figure.textContent = String(now);
      figure.setAttribute('y', String(base - high - 3));
    }
    const name = link.querySelector('title');
    if (name) name.textContent = now === count ? title : `${String(now)} of ${title}`;
  }

  /** A strip without a match would be an empty drawing. */
  #strip(strip: HTMLElement, shown: boolean, words: string) {
    show(strip, shown);
    const count = strip.querySelector('.count');
    if (count) count.textContent = words;
  }

  #told() {
    document.querySelector('timeline-band')?.dispatchEvent(new Event('timeline-filtered'));
  }
}

customElements.define('timeline-filter', TimelineFilter);
