// Citations carry the day on which they are read: here the reader's browser knows it, and a checkbox takes it out.
import { element } from '../../client/element.ts';
import { remember, remembered } from '../../client/remembered.ts';
import { dayOf, withDay } from './day-slot.ts';

const line = document.getElementById('cite-day');
const key = 'day-of-access';

if (line) {
  const box = element('input', { type: 'checkbox' });
  box.checked = remembered(key) !== 'no';
  line.replaceChildren(element('label', {}, box, 'Add today as the date of access'));
  const show = () => {
    const day = dayOf(new Date());
    for (const place of document.querySelectorAll<HTMLElement>('[data-day]'))
      place.textContent = box.checked ? withDay(place.dataset['day'] ?? '', day) : '';
  };
  show();
  box.addEventListener('change', () => {
    remember(key, box.checked ? 'yes' : 'no');
    show();
  });
  // A page may stay open over midnight.
  document.addEventListener('visibilitychange', show);
}
