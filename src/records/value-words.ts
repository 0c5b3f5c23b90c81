import { visible } from '../base/visible.ts';
import { quoted } from './yaml-faults.ts';

// A number is told as it is written: the value of 14.10 is 14.1, which would be another place.

/** A value in a message. */
export const shown = (value: unknown, written = JSON.stringify(value)): string => {
  const text = typeof value === 'string' ? `"${value.trim().replace(/\s*\n\s*/g, ' ')}"` : written;
  return visible(text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text);
};

/** Kinds of values, as people are told what a field must be. */
export const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a set of fields',
  int: 'a whole number',
  number: 'a whole number',
  boolean: 'true or false',
};

/** A sentence starts with the value that is wrong unless it names it already. */
export const about = (value: unknown, message: string, written?: string) => {
  if (/^["A-Z]/.test(message)) return message;
  return value === '' || typeof value === 'object' ? `The value ${message}` : `${shown(value, written)} ${message}`;
};

/** How a value of the wrong kind is written rightly, where it can be told. */
export function rightly(name: string, value: unknown, expected: string, written = String(value)): string | undefined {
  const scalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  if (expected === 'string' && scalar) return `Put it in quotation marks: ${quoted(written)}`;
  if (expected === 'array' && /^-\S/.test(String(value)))
    return `A space is missing after the -: - ${String(value).slice(1)}`;
  if (expected === 'array' && scalar) return `Write ${name}: [${written}]`;
  if (expected === 'array' && typeof value === 'object') return 'Start each entry of the list with "- "';
  if (expected === 'string' && Array.isArray(value)) return 'Write one value, without brackets or "- "';
  if (expected === 'string' && typeof value === 'object' && value !== null) {
    const [key, text, ...more] = Object.entries(value).flat() as unknown[];
    if (more.length === 0 && typeof text === 'string')
      return `Text that holds a colon needs quotation marks: ${quoted(`${String(key)}: ${text}`)}`;
  }
  if (typeof value !== 'string') return undefined;
  if (expected === 'boolean' && /^(yes|no|on|off|true|false)$/i.test(value))
    return `Write ${/^(yes|on|true)$/i.test(value) ? 'true' : 'false'}`;
  return ['int', 'number'].includes(expected) && /^\d+$/.test(value)
    ? `Write ${value}, without quotation marks`
    : undefined;
}
