import { utf8 } from './bytes.ts';

/** A plain-text file (also HTML, ICS, EML…) in UTF-8, as given. */
export function makeText(text: string): Uint8Array {
  return utf8(text);
}
