import { button, element } from '../../client/element.ts';
import { forgetList, keptTexts, ListError, readList, writeList, type MyList } from '../../client/my-list.ts';

/** The reader's own list, as the browser keeps it, or as this page holds it where the browser does not. */
export class OwnList {
  /** Why the list, or its last change, is not kept. */
  fault: ListError | undefined;
  #held: MyList = { title: '', items: [] };

  /** The list as it is now: another tab may have changed it. What could not be kept stays on this page. */
  read(): MyList {
    if (this.fault?.kind !== 'full') this.#attempt(() => (this.#held = readList()));
    return this.#held;
  }

  change(change: (list: MyList) => MyList): void {
    this.#held = change(this.read());
    this.#attempt(() => writeList(this.#held));
  }

  #attempt(task: () => void): void {
    try {
      task();
      this.fault = undefined;
    } catch (error) {
      if (!(error instanceof ListError)) throw error;
      this.fault = error;
    }
  }
  /** Says why the list is not kept, and shows what is there instead and cannot be read. @param changed is called when that goes. */
  drawFault(place: HTMLElement, changed: () => void): void {
    const { kind = '' } = this.fault ?? {};
    // Drawn once: it is read out.
    if (place.dataset['kind'] === kind) return;
    place.dataset['kind'] = kind;
    place.hidden = !this.fault;
    if (!this.fault) return;
    const words = `${this.fault.message} What you do here is lost when you leave this page: share or save it first.`;
    place.replaceChildren(element('p', {}, words));
    if (kind !== 'unreadable') return;
    const startAnew = button('Delete it and start a new list', () => {
      forgetList();
      this.#attempt(() => writeList(this.#held));
      changed();
    });
    place.append(...keptTexts().map((text) => element('pre', {}, text)), startAnew);
  }
}
