/** Words that hold sentences together: in a question they are not what is looked for. */
const words =
  'a an the of in on at to for by with from into about and as is are was were be been being do does did done can could may might will would shall should must has have had who whom whose what when where which why how that this these those it its they them their there he she his her we our us you your i my me any some than then so such if not no but or all also only just say says said happen happens happened tell told';

const list = new Set(words.split(' '));

/** Whether a folded word is one that no record need hold. */
export const isFunctionWord = (word: string): boolean => list.has(word);
