import type { PlaceIndex } from './place-index.ts';
import { namesOf } from './place-names.ts';

/** An article that a query names, with where it stands there. */
export interface NamedArticle {
  number: string;
  /** As it was named, with its paragraph: `24(2)`. */
  said: string;
  from: number;
  to: number;
}

const number = String.raw`(\d{1,3}|preamble)(?: ?(bis|ter|quater)\b)?((?:\(\w{1,4}\))*)(?:,? para\w*\.? (\d+))?`;
const list = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:art(?:icle)?s?\.? ?${number}(?:(?:,| and| or| to|, and| ?[-–]) ?${number})*|^\d{1,3}(?:\(\w{1,4}\))+$|preamble)(?![\p{L}\p{N}])`,
  'gu',
);
const each = new RegExp(number, 'g');

/** `6 to 9`, `6–9`: the articles between the two are meant as well. */
const range = /(?<![\d(])(\d{1,3})(?: to | ?[-–] ?)(\d{1,3})(?![\d(]| ?(?:bis|ter|quater))/g;
/** More than these would be no help. */
const longestRange = 20;

/** A stretch of articles with those between its ends written out. */
const inFull = (text: string): string =>
  text.replace(range, (said, first: string, last: string) => {
    const [from, to] = [Number(first), Number(last)];
    const between = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => String(from + place));
    return between.length > 1 && between.length <= longestRange ? between.join(', ') : said;
  });

/** The articles that a folded query names. */
export const namedArticles = (query: string): NamedArticle[] =>
  [...query.matchAll(list)].flatMap(({ 0: found, index: from }) =>
    [...inFull(found).matchAll(each)].map(([, digits = '', more, paragraph = '', further]) => {
      const own = digits.replace(/^0+/, '') + (more ? ` ${more}` : '');
      return { number: own, said: own + paragraph + (further ? `(${further})` : ''), from, to: from + found.length };
    }),
  );

const inWords = (article: string) => (article === 'preamble' ? 'Preamble' : `Article ${article}`);

/** Where an article of a text can be read: its page, if it has one, and its place in a text other than the main one. */
export function articlePlaces({ number: article, said }: NamedArticle, text: string, index: PlaceIndex) {
  const { byAddress } = namesOf(index);
  const short = (id: string) => index.named.find(([kind, other]) => kind === 'text' && other === id)?.[3] ?? id;
  const inText = {
    kind: 'article' as const,
    address: `/texts/${text}/#${article === 'preamble' ? article : `article-${article.replace(' ', '-')}`}`,
    label: inWords(said) + (text === index.main ? '' : ` of ${short(text)}`),
    reason: `${inWords(article)} of ${short(text)}`,
  };
  const thread = index.articles.find((one) => one.includes(`${text} ${article}`, 1));
  if (thread) {
    const [slug, ...places] = thread;
    const same = Map.groupBy(
      places.map((place) => place.split(/ (.*)/)).filter(([id]) => id !== text),
      ([, other = '']) => inWords(other),
    );
    const address = `/articles/${slug}/`;
    const title = byAddress.get(address)?.label.replace(/^[^:]*/, '') ?? '';
    const others = [...same].map(([other, list]) => `${other} of ${list.map(([id = '']) => short(id)).join(', ')}`);
    const page = {
      ...inText,
      address,
      label: inText.label + title,
      reason: [inText.reason, ...others].join('; the same as '),
    };
    return text === index.main ? [page] : [page, inText];
  }
  const own = index.otherArticles[text]?.find(([other]) => other === article);
  return own ? [{ ...inText, label: inText.label + (own[1] && `: ${own[1]}`) }] : [];
}
