import { z } from 'zod';

const known = (type: 'language' | 'region') => {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  return (code: string) => names.of(code) !== undefined;
};
const isLanguage = known('language');
const isRegion = known('region');

/** ISO 639-1 code of a language. */
export const language = z
  .string({ error: 'must be a language code of two letters, such as en' })
  .regex(/^[a-z]{2}$/, 'must be a language code of two lower-case letters (ISO 639-1), such as en')
  .refine((code) => !/^[a-z]{2}$/.test(code) || isLanguage(code), 'is no language of ISO 639-1')
  .describe('Language as two lower-case letters (ISO 639-1): en, fr, es, ru, zh, ar');

/** ISO 3166-1 alpha-2 code of a country. */
export const country = z
  .string({ error: 'must be a country code of two letters in quotation marks, such as "NO"' })
  .regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters (ISO 3166-1), such as CH')
  .refine((code) => !/^[A-Z]{2}$/.test(code) || (isRegion(code) && !['EU', 'UN', 'ZZ', 'UK', 'XK'].includes(code)), 'is no country of ISO 3166-1')
  .describe('Country as two capital letters (ISO 3166-1 alpha-2)');
