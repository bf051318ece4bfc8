/** Letters without I, L, O and digits without 0, 1: read aloud and copied from a blackboard without doubt. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** Groups of three letters that no pupil should read on the blackboard (French and English). */
const RUDE = [
  'ASS',
  'FAG',
  'FCK',
  'FUC',
  'FUK',
  'JEW',
  'KKK',
  'NAZ',
  'NEG',
  'NTM',
  'PDE',
  'PTN',
  'PUT',
  'SEX',
  'SUC',
  'XXX',
];

/** Six letters and three digits (product.md step 10). `random` gives integers from 0 to 2^31 − 1. */
export function makeCampaignCode(random: () => number): string {
  for (;;) {
    const letters = Array.from({ length: 6 }, () => LETTERS[random() % LETTERS.length]).join('');
    const digits = Array.from({ length: 3 }, () => DIGITS[random() % DIGITS.length]).join('');
    if (!RUDE.some((word) => letters.includes(word))) return letters + digits;
  }
}

/** As people type it: spaces, dashes and case do not count. Null when it cannot be a code. */
export function readCampaignCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\-_.·–—]/g, '')
    .toUpperCase();
  return /^[A-HJKMNP-Z]{6}[2-9]{3}$/.test(code) ? code : null;
}
