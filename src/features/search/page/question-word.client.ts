/** Words without which no query is a question that fields answer: what answers them is fetched only then. */
export const questionWord = /\b(?:who|how|when|which|what|is|has|does|did|will|vote|red lines?|positions?)\b/i;
