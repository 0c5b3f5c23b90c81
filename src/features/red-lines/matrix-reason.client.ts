/** Milliseconds that the pointer rests on a cell before its reason is shown, and is away before it goes. */
const delays = { show: 90, hide: 200 } as const;

/** Pixels between a cell and its reason, and between the reason and the edge of the window. */
const gap = 6;

/** What shows the reason of a verdict. */
export interface ReasonPanel {
  hide(): void;
}

/**
 * Shows the note of a verdict beside its cell: while the pointer is on the cell or on the note, while the focus is in
 * it, and after a press on its number. Escape closes it.
 */
export function reasonPanel(table: HTMLTableElement): ReasonPanel {
  const panel = document.createElement('div');
  panel.className = 'reason';
  panel.popover = 'manual';
  let timer = 0;
  const later = (work: () => void, delay: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(work, delay);
  };
  const cellOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-status]:not(.other)') : null;
  const owner = () => (panel.isConnected ? panel.closest('td') : null);

  const place = () => {
    const cell = owner();
    if (!cell) return;
    const at = cell.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const room = document.documentElement.clientWidth - width - gap;
    const below = at.bottom + gap + height <= innerHeight || at.top < height + gap;
    panel.style.left = `${String(Math.max(gap, Math.min(at.left, room)))}px`;
    panel.style.top = `${String(below ? at.bottom + gap : at.top - height - gap)}px`;
  };
  const hide = () => {
    clearTimeout(timer);
    if (!panel.isConnected) return;
    panel.remove();
  };
  const show = (cell: HTMLTableCellElement) => {
    clearTimeout(timer);
    if (owner() === cell) return;
    const note = document.getElementById(cell.querySelector('.verdict')?.getAttribute('aria-describedby') ?? '');
    if (!note) return;
    hide();
    panel.replaceChildren(...[...note.children].slice(1).map((part) => part.cloneNode(true)));
    cell.append(panel);
    panel.showPopover();
    place();
  };

  // The numbers lead to the notes where scripts don't run; here they show them in place, and need no stop of their own.
  for (const number of table.querySelectorAll<HTMLElement>('.note-number')) number.tabIndex = -1;

  table.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const cell = cellOf(target);
    if (cell && cell === owner()) clearTimeout(timer);
    else if (cell) later(() => show(cell), delays.show);
    else if (!owner()?.contains(document.activeElement)) later(hide, delays.hide);
  });
  table.addEventListener('pointerleave', () => {
    if (!owner()?.contains(document.activeElement)) later(hide, delays.hide);
  });
  table.addEventListener('focusin', ({ target }) => {
    const cell = cellOf(target);
    if (cell) show(cell);
  });
  table.addEventListener('focusout', ({ relatedTarget }) => {
    if (cellOf(relatedTarget) !== owner()) hide();
  });
  table.addEventListener('click', (event) => {
    const cell = cellOf(event.target);
    if (!cell || !(event.target as Element).closest('.note-number')) return;
    event.preventDefault();
    show(cell);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (owner() && cellOf(target) !== owner()) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  addEventListener('scroll', place, { passive: true, capture: true });
  addEventListener('resize', place);
  return { hide };
}
