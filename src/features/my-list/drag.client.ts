/**
 * Lets items be dragged by their numbers: an extra for those who have a mouse, beside the buttons.
 * @param drop is told the key of what is dropped, and at which place of the list.
 */
export function dragIn(list: HTMLElement, drop: (key: string, to: number) => void): void {
  let dragged: HTMLElement | undefined;
  const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > [data-key]')];
  const clear = () => {
    for (const row of rows()) row.classList.remove('drop-before', 'drop-after');
  };
  /** The row under the pointer, and whether the pointer is in its lower half. */
  const target = ({ target: under, clientY }: DragEvent) => {
    const row = under instanceof Element ? under.closest<HTMLElement>('[data-key]') : null;
    if (!row || !list.contains(row)) return undefined;
    const { top, height } = row.getBoundingClientRect();
    return { row, after: clientY > top + height / 2 };
  };
  list.addEventListener('dragstart', (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.place')) return;
    dragged = event.target.closest<HTMLElement>('[data-key]') ?? undefined;
    if (!dragged) return;
    dragged.classList.add('dragged');
    event.dataTransfer?.setDragImage(dragged, 0, 0);
    event.dataTransfer?.setData('text/plain', dragged.querySelector('h3')?.textContent ?? '');
  });
  list.addEventListener('dragover', (event) => {
    const place = dragged && target(event);
    if (!place) return;
    event.preventDefault();
    clear();
    place.row.classList.add(place.after ? 'drop-after' : 'drop-before');
  });
  list.addEventListener('drop', (event) => {
    const place = dragged && target(event);
    const key = dragged?.dataset['key'];
    if (!place || key === undefined) return;
    event.preventDefault();
    const others = rows().filter((row) => row !== dragged);
    const at = others.indexOf(place.row);
    if (at >= 0) drop(key, at + (place.after ? 1 : 0));
  });
  list.addEventListener('dragend', () => {
    clear();
    dragged?.classList.remove('dragged');
    dragged = undefined;
  });
}
