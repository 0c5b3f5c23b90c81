import { site } from './site.ts';

/** Ways to report an error, each an address that opens a message with the place filled in. Browsers load it. */
export interface ReportWay {
  /** `by e-mail`, `in the repository`. */
  label: string;
  href: string;
}

/**
 * Ways to report an error on a page, or in a paragraph of it; those that are not set in site.ts are left out.
 * @param title of the page.
 * @param address of the page or paragraph, whole.
 */
export function reportWays(title: string, address: string): ReportWay[] {
  const subject = `Error: ${title}`;
  const text = `Page: ${address}\n\nWhat is wrong:\n\n\nA source that shows it:\n`;
  const query = (parts: Record<string, string>) =>
    Object.entries(parts)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  return [
    ...(site.contact === ''
      ? []
      : [{ label: 'by e-mail', href: `mailto:${site.contact}?${query({ subject, body: text })}` }]),
    ...(site.repository === ''
      ? []
      : [
          {
            label: 'in the repository',
            href: `${site.repository}/issues/new?${query({ title: subject, body: text })}`,
          },
        ]),
  ];
}
