import { z } from 'zod';

// Codes that Intl still names though ISO 639-1 and ISO 3166-1 do not (or no longer) list them.
const formerLanguages = 'bh in iw ji jw mo sh';
const formerCountries = 'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ';

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** All two-letter codes of a kind with their English names. */
function codes(type: 'language' | 'region', former: string): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const all = letters.flatMap((a) => letters.map((b) => a + b));
  return new Map(
    all.flatMap((pair): [string, string][] => {
      const code = type === 'region' ? pair.toUpperCase() : pair;
      const name = former.split(' ').includes(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

const languages = codes('language', formerLanguages);
const countries = codes('region', formerCountries);

/** What people write who do not have the code at hand. */
const usualCountries: Record<string, string> = {
  UK: 'GB',
  USA: 'US',
  ENGLAND: 'GB',
  'GREAT BRITAIN': 'GB',
  'NORTH KOREA': 'KP',
  'SOUTH KOREA': 'KR',
  'VIET NAM': 'VN',
};

/** Whether two names are the same to somebody who types one of them. */
const sameName = (a: string, b: string) =>
  a.toLowerCase().replaceAll('&', 'and') === b.toLowerCase().replaceAll('&', 'and');

/** The code that somebody meant who wrote it in another case, or a name in its place. */
const meant = (value: string, known: Map<string, string>, cased: (code: string) => string): string | undefined =>
  known.has(cased(value)) ? cased(value) : [...known].find(([, name]) => sameName(name, value))?.[0];

const upper = (code: string) => code.toUpperCase();
const lower = (code: string) => code.replace(/^([a-z]{2})[-_].*$/i, '$1').toLowerCase();

/** ISO 639-1 code of a language. */
export const language = z
  .string()
  .superRefine((value, context) => {
    if (languages.has(value)) return;
    const code = meant(value, languages, lower);
    const message = /^[a-z]{2}$/.test(value)
      ? 'is not a language code of ISO 639-1'
      : 'must be a language code of two lower-case letters (ISO 639-1), such as en';
    context.addIssue({ code: 'custom', message, params: { hint: code && `Did you mean ${code}?` } });
  })
  .meta({
    description: 'Language as two lower-case letters (ISO 639-1): en, fr, es, ru, zh, ar',
    pattern: '^[a-z]{2}$',
  });

/** ISO 3166-1 alpha-2 code of a country. */
export const country = z
  .string()
  .superRefine((value, context) => {
    if (countries.has(value)) return;
    const code = usualCountries[value.toUpperCase()] ?? meant(value, countries, upper);
    const message = /^[A-Z]{2}$/.test(value)
      ? 'is not a country code of ISO 3166-1'
      : 'must be a country code of two capital letters (ISO 3166-1), such as CH';
    const hint =
      code === undefined ? 'Leave the field out for a group, a union or the United Nations' : `Did you mean ${code}?`;
    context.addIssue({ code: 'custom', message, params: { hint } });
  })
  .meta({ description: 'Country as two capital letters (ISO 3166-1 alpha-2)', pattern: '^[A-Z]{2}$' });
