import { type Zippable, zipSync } from 'fflate';
import { utf8 } from './bytes.ts';

export type ZipEntries = Readonly<Record<string, Uint8Array | string>>;

/** ZIP dates are local time without a zone: this one gives the same bytes in every time zone. */
const WRITTEN_AT = new Date(2026, 0, 5, 8, 0, 0);

/** A ZIP archive; folders are written in the names (« photos/plage.jpg »). */
export function makeZip(entries: ZipEntries): Uint8Array {
  return zipWithStored(entries, []);
}

/** As `makeZip`; the entries named in `stored` are not compressed. */
export function zipWithStored(entries: ZipEntries, stored: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(entries)) {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 9, mtime: WRITTEN_AT }];
  }
  return zipSync(files);
}
