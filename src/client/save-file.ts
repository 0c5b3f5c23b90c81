/** Milliseconds for which a file is held: until the browser has taken it. */
const held = 10_000;

/** Gives a file to the reader under a name. It is made on the device: nothing is sent. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), held);
}
