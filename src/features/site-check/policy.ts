import type { Fault } from './fault.ts';
import { ownPath, type Place } from './links.ts';
import type { BuiltPage } from './page.ts';

/** Links that make the browser load something, by their rel. */
const loads = /^link .*\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

/** No page loads anything from elsewhere, and nothing in it offends against its content security policy. */
export function verifyPolicy(pages: readonly BuiltPage[], place: Place): Fault[] {
  return pages.flatMap((page) => {
    const faults: string[] = page.inline.map((what) => `holds ${what}, which the content security policy forbids`);
    if (page.policy === undefined) faults.push('has no content security policy');
    else if (
      !page.policy.includes("default-src 'none'") ||
      /unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/.test(page.policy)
    )
      faults.push(`has a content security policy that allows too much: ${page.policy}`);
    for (const { element, value } of page.addresses)
      if ((!element.startsWith('link') && element !== 'a') || loads.test(element))
        if (!ownPath(value, page.file, place)) faults.push(`<${element}> loads ${value} from elsewhere`);
    return faults.map((message): Fault => ({ file: page.file, rule: 'policy', message }));
  });
}
