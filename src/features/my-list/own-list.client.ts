import { ListError, readList, writeList, type MyList } from '../../client/my-list.ts';

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
}
