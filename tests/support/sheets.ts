import type { Page } from 'playwright-core';

/** Sheets of A4 that the page takes on paper, with the margins of its style sheet. */
export async function sheetsOf(page: Page): Promise<number> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
