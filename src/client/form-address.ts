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

/** Reads what a query asks for. A value that is not on offer is not chosen, and named in `unknown`. */
export function readQuery(query: string, fields: readonly Field[]): { values: Values; unknown: string[] } {
  const parameters = new URLSearchParams(query);
  const unknown: string[] = [];
  const values = fields.map(({ name, plain, offered }): [string, string] => {
    const asked = parameters.get(name)?.trim() || plain;
    if (!offered || offered.includes(asked)) return [name, asked];
    unknown.push(asked);
    return [name, plain];
  });
  return { values: Object.fromEntries(values), unknown };
}

/** Writes values into a query in the order of the fields, beside whatever else stands there: what is chosen has one address. */
export function writeQuery(query: string, fields: readonly Field[], values: Values): string {
  const parameters = new URLSearchParams(query);
  for (const { name, plain } of fields) {
    parameters.delete(name);
    const value = values[name]?.trim() ?? plain;
    if (value !== plain) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The part of an address that holds the values of fields. */
type Queried = Pick<Location, 'search' | 'hash'>;

const isTyped = ({ offered }: Field): boolean => offered === undefined;
const wordsIn = (hash: string): string => (hash.startsWith('#?') ? hash.slice(2) : '');

/** Reads the values of fields from an address: typed words stand behind `#?`, or in the query, where they stood formerly. */
export function readAddress({ search, hash }: Queried, fields: readonly Field[]): ReturnType<typeof readQuery> {
  const parameters = new URLSearchParams(search);
  const words = new URLSearchParams(wordsIn(hash));
  for (const { name } of fields.filter(isTyped)) {
    const typed = words.get(name);
    if (typed !== null) parameters.set(name, typed);
  }
  return readQuery(parameters.toString(), fields);
}

/**
 * Writes values of fields into an address: choices into its query, and typed words behind `#?`, from where they are never
 * sent to the host. They take the place of the anchor; without words, it stays.
 */
export function writeAddress({ search, hash }: Queried, fields: readonly Field[], values: Values): string {
  const typed = fields.filter(isTyped);
  const words = writeQuery('', typed, values);
  const plain = Object.fromEntries(typed.map((field) => [field.name, field.plain]));
  const anchor = hash.startsWith('#?') ? '' : hash;
  return writeQuery(search, fields, { ...values, ...plain }) + (words === '' ? anchor : `#${words}`);
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
    fill(readQuery('', fields).values);
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
