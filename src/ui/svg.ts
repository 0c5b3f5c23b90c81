import { escapeMarkup } from '../base/markup.ts';

/** What an attribute may be set to; `undefined` leaves it out. */
export type Attributes = Record<string, string | number | undefined>;

/** A number as short as a drawing needs it: a tenth of a unit is finer than any screen shows. */
export const units = (value: number): string => String(Math.round(value * 10) / 10);

/** An element of a drawing. Content is markup already; an element without content closes itself. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? units(value) : escapeMarkup(value)}"`],
    )
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}
