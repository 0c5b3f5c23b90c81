import { withDay } from './day.ts';

/** Opens the present page for another day: the one that its reader typed, or the one on the button. */
export function chooseBy(form: HTMLFormElement) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event;
    const day =
      submitter instanceof HTMLButtonElement && submitter.value !== ''
        ? submitter.value
        : form.querySelector('input')?.value;
    if (day) location.assign(location.pathname + withDay(location.search, day));
  });
}
