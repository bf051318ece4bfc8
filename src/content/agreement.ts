import { PLACEHOLDER, type Values } from './generators.ts';

/** Parts of a language block that nobody reads as a sentence. */
const NOT_READ = ['accept', 'reject', 'groups', 'options'];

/**
 * What a drawn word does to its neighbours, and who reads the template does not hear: « de Inès », « 1 ans », « undefined ».
 * Numbers over a thousand and words from the generator’s own sentences are its business.
 */
export function agreementFaults(block: unknown, values: Values): string[] {
  if (typeof block === 'string') return faultsIn(block, values);
  if (typeof block !== 'object' || block === null) return [];
  return Object.entries(block).flatMap(([key, part]) =>
    NOT_READ.includes(key) ? [] : agreementFaults(part, values),
  );
}

function faultsIn(text: string, values: Values): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((match) => {
    const value = values[match[1] ?? ''];
    if (value === undefined || typeof value === 'object') return [];
    const written = String(value);
    if (/^(?:undefined|NaN|null|\[object.*|)$/.test(written)) return [`{{${match[1]}}} is « ${written} »`];
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    return [elision(before, written), plural(before, written, after)].filter((fault) => fault !== null);
  });
}

/** « le onze », « de yaourt » take none; nor does a letter that stands for itself (« la cellule de A2 »). */
function elision(before: string, written: string): string | null {
  const [word] = /(?<![\p{L}’'])(?:de|le|la|que|ne|se|je|me|te)\s$/iu.exec(before.replace(/\*+$/, '')) ?? [];
  const vowel = /^[aeiouâàäéèêëîïôöùûüœæ]\p{Ll}/iu.test(written) && !/^(?:onz|oui|ouistiti)/i.test(written);
  return word !== undefined && vowel ? `« ${word}${written} »: an elision is missing` : null;
}

function plural(before: string, written: string, after: string): string | null {
  const [noun] = /^\*{0,2}[ \u00a0\u202f]\p{L}{2,}[sx](?![\p{L}’-])/u.exec(after) ?? [];
  const alone = /^[01]$/.test(written) && !/[\d,.][\s\u00a0\u202f]?$/.test(before);
  return noun !== undefined && alone ? `« ${written}${noun} »: a plural after ${written}` : null;
}
