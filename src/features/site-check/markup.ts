import { HtmlValidate, StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate';
import type { Fault } from './fault.ts';

/** Rules of the HTML standard and of accessible markup; what concerns taste alone is off. */
const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: [
    'html5',
    {
      'copy-button': { flow: true, phrasing: true, attributes: { target: {} } },
      'search-page': { flow: true },
      'red-line-matrix': { flow: true },
      'check-text': { flow: true },
    },
  ],
  rules: {
    // Titles of records are as long as they are.
    'long-title': 'off',
    // Written by the compiler, valid either way.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // All scripts and styles are our own, from the same place as the page.
    'require-sri': 'off',
  },
};

/** The same rules for every page, resolved once: the library's own loaders do it anew for each, which takes as long as the page. */
class SameRules extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(file: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(file));
  }
}

/** Faults of the markup of a page, by a validator. */
export async function verifyMarkup(pages: readonly { file: string; html: string }[]): Promise<Fault[]> {
  const validator = new HtmlValidate(new SameRules(config));
  const faults: Fault[] = [];
  for (const { file, html } of pages) {
    // Astro puts there what stands outside of the layout; browsers mend it, and the library says nothing.
    if (/<\/html>\s*</.test(html))
      faults.push({ file, rule: 'html', message: 'Something stands after the end of the page, </html>' });
    const report = await validator.validateString(html);
    for (const message of report.results.flatMap((result) => result.messages))
      faults.push({
        file,
        rule: 'html',
        message: `line ${String(message.line)}: ${message.message} (${message.ruleId})`,
      });
  }
  return faults;
}
