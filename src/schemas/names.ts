const names = (type: 'region' | 'language') => {
  const display = new Intl.DisplayNames('en', { type });
  return (code: string): string => display.of(code) ?? code;
};

const regionName = names('region');

/** Short names of the United Nations where the Unicode names differ. */
const official: Record<string, string> = {
  TR: 'Türkiye',
  VN: 'Viet Nam',
  RU: 'Russian Federation',
  KR: 'Republic of Korea',
  KP: "Democratic People's Republic of Korea",
  US: 'United States',
};

/** Name of a country by its ISO 3166-1 code, as the United Nations writes it. */
export const countryName = (code: string): string => official[code] ?? regionName(code);

/** English name of a language by its ISO 639-1 code. */
export const languageName = names('language');
