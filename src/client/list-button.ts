import { button, element } from './element.ts';

/** A button that puts something on the reader's list, and beside it what became of that. */
export interface ListButton {
  whole: HTMLElement;
  status: HTMLElement;
  /** Sets what the button says. */
  label(words: string): void;
}

/** Makes a button that puts something on the reader's list. @param title names it for those who hear the button. */
export function listButton(title: string, press: (pressed: ListButton) => void): ListButton {
  const status = element('span', { role: 'status' });
  const made = button('', () => press(parts));
  const parts: ListButton = {
    whole: element('span', { class: 'add-to-list' }, made, ' ', status),
    status,
    label: (words) => {
      made.textContent = words;
      made.ariaLabel = `${words}: ${title}`;
    },
  };
  parts.label('Add to my list');
  return parts;
}
