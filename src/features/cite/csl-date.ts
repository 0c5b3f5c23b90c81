import type { Edtf } from '../../schemas/edtf.ts';

/** Date of a CSL-JSON item in EDTF, without its end. Free of imports, as all that writes citations: browsers load it. */
export const edtfOf = (date: number[] | undefined): Edtf =>
  (date ?? []).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
