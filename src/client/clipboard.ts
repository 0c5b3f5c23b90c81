/** Copies text by the browser's own copy command: the one way on pages without HTTPS, which have no clipboard interface. */
function copyByCommand(text: string): void {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', write, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other
  const done = document.execCommand('copy');
  document.removeEventListener('copy', write);
  if (!done) throw new Error('The browser does not copy');
}

/** Copies text; fails when the browser lets a page do so in no way. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByCommand(text);
  }
}
