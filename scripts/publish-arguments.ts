import { nearest } from '../src/corpus/nearest.ts';
import type { Choice } from '../src/permalinks/paragraphs.ts';
import { UsageError, type Arguments } from './command.ts';

/** The record that somebody names: `statements/2024-08-08-iran`, its address, or its id where only one has it. */
export function addressOf(name: string, known: readonly string[]): string {
  const plain = name.replace(/^\/|\/$/g, '').replace(/\.(mdx|yaml)$/, '');
  const exact = known.filter((address) => address === `/${plain}/` || address.endsWith(`/${plain}/`));
  if (exact.length === 1 && exact[0] !== undefined) return exact[0];
  const names = known.map((address) => address.slice(1, -1));
  if (exact.length > 1)
    throw new UsageError(`"${name}" could be ${exact.map((path) => path.slice(1, -1)).join(' or ')}`);
  const close = nearest(plain, names);
  throw new UsageError(`There is no record "${name}".${close === undefined ? '' : ` Did you mean ${close}?`}`);
}

/** Decisions of the editor about paragraphs: `statements/x:2=p3,3=new statements/y:1=p4`. */
export function readChoices(value: string, known: readonly string[]): Map<string, Choice[]> {
  const choices = new Map<string, Choice[]>();
  for (const part of value.trim().split(/\s+/)) {
    const [, name = '', list = ''] = /^([^:]+):(\d+=(?:p\d+|new)(?:,\d+=(?:p\d+|new))*)$/.exec(part) ?? [];
    if (name === '')
      throw new UsageError(`--paragraphs cannot read "${part}". Write it as statements/2024-08-08-iran:2=p3,3=new`);
    const parsed = list.split(',').map((pair): Choice => {
      const [position = '', anchor = ''] = pair.split('=');
      return { position: Number(position), anchor };
    });
    choices.set(addressOf(name, known), parsed);
  }
  return choices;
}

/** The text that an option was given: one line, not empty; `undefined` when it was left out. */
export const text = ({ options }: Arguments, name: string): string | undefined => {
  const value = options[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '')
    throw new UsageError(`--${name} needs a text in quotation marks`);
  if (/[\n\r]/.test(value)) throw new UsageError(`--${name} must be one line`);
  return value.trim();
};
