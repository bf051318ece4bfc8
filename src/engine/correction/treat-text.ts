import type { Tolerance } from '../question-types/question.ts';

/** Invisible characters that a copy brings along: zero-width space and joiner, byte order mark, soft hyphen. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/gu;

/**
 * Undoes what a keyboard or a copy decides in place of the person, whatever the tolerances: composed form (NFC), one
 * kind of space and one at a time, straight quotes, no invisible character, no space at the ends.
 * Source: engine.md §2.3, « pre-treatment », applied to both sides; quotes and ends are ours.
 */
export function settleText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function isBlank(text: string): boolean {
  return settleText(text) === '';
}

const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/gu, 'oe'],
  [/æ/gu, 'ae'],
  [/Œ(?=\p{Ll})/gu, 'Oe'],
  [/Æ(?=\p{Ll})/gu, 'Ae'],
  [/Œ/gu, 'OE'],
  [/Æ/gu, 'AE'],
];

function dropAccents(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036F]/gu, '');
  return LIGATURES.reduce((spelt, [ligature, letters]) => spelt.replace(ligature, letters), bare);
}

/** Signs of mathematics and of money mean something: « 12 + 5 » is not « 125 », « 3 € » not « 3 $ ». */
function dropPunctuation(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

type Treatment = readonly [Exclude<Tolerance, 'typo'>, (text: string) => string];

/** In this order. Capitals, not small letters, are the common form: they also unite ß and ss, ς and σ. */
const TREATMENTS: readonly Treatment[] = [
  ['case', (text) => text.toUpperCase()],
  ['accents', dropAccents],
  ['spaces', (text) => text.replace(/\s/gu, '')],
  ['punctuation', dropPunctuation],
];

/**
 * The text as it is compared. T1 of the original = `case`, `accents` (with œ = oe, æ = ae) and `spaces`; T2 =
 * `punctuation`, which keeps the letters, marks and digits of every script, and the signs of mathematics and money. Source: engine.md §2.3, §2.7.
 */
export function treatText(text: string, tolerance: readonly Tolerance[]): string {
  return TREATMENTS.filter(([name]) => tolerance.includes(name))
    .reduce((treated, [, treat]) => treat(treated), settleText(text))
    .normalize('NFC');
}
