// The number of items beside the link to the list. Its room is there without it: nothing moves. It reads the list itself,
// because what it imports would be one more file for every page to fetch.
const counters = document.querySelectorAll('.list-count');

function show() {
  let count = 0;
  try {
    // Of a list that was collected as a dossier, see src/client/my-list.ts.
    const text = localStorage.getItem('my-list') ?? localStorage.getItem('dossier') ?? '';
    count = (JSON.parse(text) as { items: unknown[] }).items.length;
  } catch {
    // Nothing is kept, or nothing can be.
  }
  for (const counter of counters) counter.textContent = count > 0 ? ` (${String(count)})` : '';
}

show();
addEventListener('storage', show);
addEventListener('my-list', show);
