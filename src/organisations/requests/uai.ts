/** No I, O, Q: the letter is read aloud and copied by hand. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The number of a French school (UAI, once RNE) as people type it: spaces, dots, dashes and case do not count. */
export const cleanUai = (typed: string): string => typed.toUpperCase().replace(/[\s.\-–]/g, '');

export const isUai = (text: string): boolean => /^\d{7}[A-Z]$/.test(text);

/**
 * The last letter checks the seven digits: their number modulo 23. A few real schools break the rule, so this warns and never
 * refuses (reference: identity of a school).
 */
export const uaiLetterFits = (uai: string): boolean => LETTERS[Number(uai.slice(0, 7)) % 23] === uai[7];
