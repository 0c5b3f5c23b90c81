/** JSON that may stand in a `<script type="application/ld+json">`: nothing in it can end the element. */
export const embed = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
