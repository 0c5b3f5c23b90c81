// The number of collected items beside the link to the dossier. Its room is there without it: nothing moves.
import type { ChangedHere, KeptUnder } from './names.ts';

const keptUnder: KeptUnder = 'dossier';
const changedHere: ChangedHere = 'dossier';

const place = document.querySelector('.masthead .collected-count');

function show() {
  let count = 0;
  try {
    count = (JSON.parse(localStorage.getItem(keptUnder) ?? '') as { items: unknown[] }).items.length;
  } catch {
    // Nothing is kept, or nothing can be.
  }
  if (place) place.textContent = count > 0 ? String(count) : '';
}

show();
addEventListener('storage', show);
addEventListener(changedHere, show);
