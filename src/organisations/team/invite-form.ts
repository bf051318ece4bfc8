import { z } from 'zod';
import { cleanText } from '../../platform/text.ts';

/** One sending invites a team, not a town. */
export const MOST_ADDRESSES = 50;

export interface ReadAddresses {
  /** In small letters, each once, in the order typed. */
  readonly good: readonly string[];
  /** As typed. */
  readonly bad: readonly string[];
}

const address = z.email().max(254);

/** Addresses from a text: one per line, or parted by commas, semicolons or spaces; « Léa <lea@…> » as mail programs copy it. */
export function readAddresses(text: string): ReadAddresses {
  const pieces = cleanText(text)
    .replace(/"[^"\n]*"\s*(?=<)/g, '')
    .replace(/[^,;\n<>]*<([^<>\n]*)>/g, ' $1 ')
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '');
  const good = new Set<string>();
  const bad = new Set<string>();
  for (const piece of pieces) {
    const lower = piece.replace(/^mailto:/i, '').toLowerCase();
    if (address.safeParse(lower).success) good.add(lower);
    else bad.add(piece);
  }
  return { good: [...good], bad: [...bad] };
}
