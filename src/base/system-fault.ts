/** What the codes of the operating system mean for whoever runs a command. */
const faults: Record<string, string> = {
  ENOSPC: 'There is no space left on the disk',
  EDQUOT: 'Your quota of disk space is used up',
  EROFS: 'The disk can only be read',
  EACCES: 'Your account may not write there',
  EPERM: 'Your account may not do that',
  EMFILE: 'Too many files are open',
  EBUSY: 'Another program holds the file',
};

/** A fault of disk or rights in a sentence: `There is no space left on the disk (dist/index.html).`; `undefined` for other errors. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, cause } = error as NodeJS.ErrnoException;
  const meaning = code === undefined ? undefined : faults[code];
  if (meaning === undefined) return cause === undefined ? undefined : systemFault(cause);
  return `${meaning}${path === undefined ? '' : ` (${path})`}.`;
}
