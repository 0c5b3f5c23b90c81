// The choices of a form in the address of its page: what every filter shares.

/** Milliseconds of quiet before what is typed goes into the address. */
const pause = 300;

/** A field by what it can say. */
export interface Field {
  name: string;
  /** What it says when nothing is chosen: this stays out of the address. */
  plain: string;
  /** Values on offer; none where any text can be typed. */
  offered?: readonly string[];
}

/** Values of fields by their names. */
export type Values = Readonly<Record<string, string>>;

/** The part of an address that holds the values of fields. */
type Queried = Pick<Location, 'search' | 'hash'>;

const isTyped = ({ offered }: Field): boolean => offered === undefined;

/**
 * Reads the values of fields from an address: choices from its query, typed words from behind `#?`, or from the query, where
 * they stood formerly. A value that is not on offer is not chosen, and named in `unknown`.
 */
export function readAddress(
  { search, hash }: Queried,
  fields: readonly Field[],
): { values: Values; unknown: string[] } {
  const choices = new URLSearchParams(search);
  const words = new URLSearchParams(hash.startsWith('#?') ? hash.slice(2) : '');
  const unknown: string[] = [];
  const values = fields.map((field): [string, string] => {
    const { name, plain, offered } = field;
    const given = (isTyped(field) ? words.get(name) : undefined) ?? choices.get(name);
    const asked = given?.trim() || plain;
    if (!offered || offered.includes(asked)) return [name, asked];
    unknown.push(asked);
    return [name, plain];
  });
  return { values: Object.fromEntries(values), unknown };
}

/**
 * Writes values of fields into an address, in the order of the fields: choices into its query, beside whatever else stands
 * there, and typed words behind `#?`, from where they are never sent to the host. They take the place of the anchor; without
 * words, it stays. What is chosen has one address.
 */
export function writeAddress({ search, hash }: Queried, fields: readonly Field[], values: Values): string {
  const choices = new URLSearchParams(search);
  const words = new URLSearchParams();
  for (const field of fields) {
    const { name, plain } = field;
    choices.delete(name);
    const value = values[name]?.trim() ?? plain;
    if (value !== plain) (isTyped(field) ? words : choices).append(name, value);
  }
  const anchor = words.size > 0 ? `#?${words.toString()}` : hash.startsWith('#?') ? '' : hash;
  return (choices.size > 0 ? `?${choices.toString()}` : '') + anchor;
}

/** What the fields of a form say. */
export interface FormState {
  values: Values;
  /** What is chosen, in the words that the form has for it. */
  chosen: string[];
  /** What the address asks for and the form does not offer. */
  unknown: string[];
}

type Control = HTMLInputElement | HTMLSelectElement;

const fieldOf = (control: Control): Field =>
  control instanceof HTMLSelectElement
    ? {
        name: control.name,
        plain: control.options[0]?.value ?? '',
        offered: [...control.options].map(({ value }) => value),
      }
    : { name: control.name, plain: '' };

const wordsOf = (control: Control): string =>
  control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? '') : `“${control.value.trim()}”`;

/**
 * Keeps what the named fields of a form say in the address, and shows the form, which is hidden in the page. Back and
 * forward undo and redo choices; typing makes no steps. A button in the form takes all choices back.
 * @param show is told at once and after every change.
 */
export function bindToAddress(form: HTMLElement, show: (state: FormState) => void): void {
  const controls = [...form.querySelectorAll<Control>('input[name], select[name]')];
  const fields = controls.map(fieldOf);
  const clear = form.querySelector('button');
  const valuesOf = (): Values => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const address = () => location.pathname + writeAddress(location, fields, valuesOf());

  const tell = (unknown: string[] = []) => {
    const chosen = controls.filter(({ value }, place) => value.trim() !== fields[place]?.plain).map(wordsOf);
    if (clear) clear.hidden = chosen.length === 0;
    show({ values: valuesOf(), chosen, unknown });
  };
  const fill = (values: Values) => {
    for (const control of controls) control.value = values[control.name] ?? '';
  };
  const read = () => {
    const { values, unknown } = readAddress(location, fields);
    fill(values);
    tell(unknown);
  };
  const travel = () => {
    const before = valuesOf();
    read();
    // A link within the page takes the words of the address away, and with them what hid the place it leads to.
    if (fields.some((field) => isTyped(field) && before[field.name] !== field.plain))
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    clearTimeout(waiting);
    history.pushState(null, '', address());
    tell();
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) step();
    else {
      clearTimeout(waiting);
      waiting = setTimeout(() => history.replaceState(null, '', address()), pause);
      tell();
    }
  });
  clear?.addEventListener('click', () => {
    fill(readAddress({ search: '', hash: '' }, fields).values);
    step();
    controls[0]?.focus();
  });
  addEventListener('popstate', travel);
  form.hidden = false;
  read();
}

/** What is said of the parts of an address that a form does not offer; nothing where there are none. */
export const unknownWords = (unknown: readonly string[]): string =>
  unknown.length === 0
    ? ''
    : `${unknown.map((value) => `“${value}”`).join(', ')} ${unknown.length === 1 ? 'is not a choice' : 'are not choices'} here and ${unknown.length === 1 ? 'was' : 'were'} ignored.`;
