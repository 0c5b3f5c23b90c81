const abbreviated =
  /(?:^|[\s("“‘(])(?:\p{Lu}|rev|para|paras|no|nos|art|arts|vol|ed|eds|pp?|cf|al|ca|see|ibid|St|Mr|Mrs|Ms|Dr|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.N|cit|fn|n|supra)$/iu;

/** Whether a text, without its full stop, ends in a word that is abbreviated: the full stop ends no sentence. */
export const endsWithAbbreviation = (text: string): boolean => abbreviated.test(text);
