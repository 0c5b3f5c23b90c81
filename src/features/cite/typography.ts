/** Quotation marks of one level: opening, closing. */
type Marks = readonly [string, string];
const double: Marks = ['“', '”'];
const single: Marks = ['‘', '’'];

/** Straight and curly double quotation marks of a text as the given ones; straight apostrophes curled. */
function quote(text: string, [open, close]: Marks): string {
  return text.replace(/["“”]|'/gu, (mark, at: number) => {
    const opens = /(?:^|[\s([{—–/“"])$/u.test(text.slice(0, at)) && /^\S/u.test(text.slice(at + 1));
    if (mark === "'") return opens ? '‘' : '’';
    return opens ? open : close;
  });
}

/** A title in double quotation marks, its own quotation marks single. */
export const quoted = (title: string): string => `${double[0]}${quote(title, single)}${double[1]}`;

/** Words in single quotation marks, their own quotation marks double: the British way. */
export const singlyQuoted = (words: string): string => `${single[0]}${quote(words, double)}${single[1]}`;

/** A title without quotation marks around it, its own ones curled. */
export const curled = (title: string): string => quote(title, double);

/** Text as Markdown. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
