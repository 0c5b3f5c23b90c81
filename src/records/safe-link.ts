import { visible } from '../base/visible.ts';
import { forbiddenCharacter, unseen } from '../schemas/characters.ts';
import { authorityFault } from '../schemas/web-address.ts';
import type { Fault } from './problem.ts';

/** Schemes that a link of a record may have. */
const schemes = ['https:', 'http:', 'mailto:'];

const shown = (url: string) => `"${visible(url)}"`;

/** What is wrong with the address of a link; `undefined` when nothing is. Entities and escapes are resolved before. */
export function safeLinkFault(url: string): (Fault & { hint: string }) | undefined {
  // Browsers drop some of these, and people see none, before the scheme is read.
  const bare = url.replace(unseen, '').replace(/\s/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[0].toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme))
    return {
      message: `${shown(url)} is an unsafe link: ${scheme} is not allowed`,
      hint: 'Link to a web address that starts with https://',
    };
  if (bare !== url || forbiddenCharacter(url))
    return {
      message: `${shown(url)} holds spaces or invisible characters`,
      hint: bare ? `Write ${bare}` : 'Write the address',
    };
  if (/^[/\\]{2}/.test(url))
    return { message: `"${url}" leaves out https:`, hint: `Write https:${url.replaceAll('\\', '/')}` };
  if (scheme === undefined && !/^[/#]/.test(url))
    return {
      message: `"${url}" is neither a web address nor a place of this site`,
      hint: /^www\./i.test(url)
        ? `Write https://${url}`
        : 'Start with https:// for the web, with / for a page of this site, or with # for a place of this record',
    };
  if (scheme?.startsWith('http') && !isWebAddress(url))
    return { message: `"${url}" is not a web address`, hint: 'Write a whole address that starts with https://' };
  return undefined;
}

/** Whether an address names a host and nobody's account: `https://un.org@elsewhere.example` leads elsewhere. */
const isWebAddress = (url: string): boolean =>
  /^https?:\/\/[^/\\]/i.test(url) && URL.canParse(url) && authorityFault(url) === undefined;

/** Address of a link in angle brackets, which MDX does not read: `<https://un.org>`. */
export const angleLink = /^<((?:[a-z][a-z0-9+.-]*:[^\s<>]+)|(?:[^\s<>@/]+@[^\s<>]+))>/i;
