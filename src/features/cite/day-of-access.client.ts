// Citations carry the day on which they are read: here the reader's browser knows it, and a checkbox takes it out.
import { dayOf, withAccess } from './access-date.ts';
import { remember, remembered } from '../../client/remembered.ts';

const line = document.getElementById('cite-day');
const key = 'day-of-access';

// The day goes into the last piece of text: what stands before may be in italics.
const citations = [...document.querySelectorAll<HTMLElement>('[data-accessed]')].flatMap((element) => {
  const text = element.lastChild;
  return text instanceof Text ? [{ text, without: text.data, mark: element.dataset['accessed'] ?? '' }] : [];
});

if (line) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = remembered(key) !== 'no';
  const label = document.createElement('label');
  label.append(box, 'With today as the day of access');
  line.replaceChildren(label);
  const show = () => {
    const day = dayOf(new Date());
    for (const { text, without, mark } of citations) text.data = box.checked ? withAccess(without, mark, day) : without;
  };
  show();
  box.addEventListener('change', () => {
    remember(key, box.checked ? 'yes' : 'no');
    show();
  });
  // A page may stay open over midnight.
  document.addEventListener('visibilitychange', show);
}
