import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { MessageKey } from '../messages.ts';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 256;
/** CNIL, délibération 2022-100: 50 bits are enough where sign-in is throttled. */
const MIN_BITS = 50;
/** zxcvbn's scale is 0 to 4; 3 is « safely unguessable online ». */
const MIN_SCORE = 3;

/** What one writes when asked for a password here: the product, its place, « mot de passe », the keyboard. */
const OBVIOUS = ['pix', 'orga', 'college', 'lycee', 'ecole', 'motdepasse', 'password', 'azerty', 'qwerty'];

/**
 * Why a password is refused, or null. Length, entropy of its alphabet (length × log2) and guessability against French
 * and common lists, the person's own words and the product's. No composition rule, no truncation (ASVS 5, 6.2).
 */
export async function passwordProblem(
  password: string,
  context: readonly string[],
): Promise<MessageKey | null> {
  if (password.length < MIN_PASSWORD_LENGTH) return 'accounts.error-password-short';
  if (password.length > MAX_PASSWORD_LENGTH) return 'accounts.error-password-long';
  if (alphabetBits(password) < MIN_BITS) return 'accounts.error-password-weak';
  const zxcvbn = await guesser();
  // zxcvbn blocks the process for more than linear time: its verdict on the first forty characters is enough.
  const own = context.flatMap((text) => text.toLowerCase().split(/[\s@.'’-]+/));
  // « Zoé » is guessed as « zoe » too.
  const words = [...own, ...own.map(withoutAccents), ...OBVIOUS];
  const { score } = zxcvbn.check(
    password.slice(0, 40),
    words.filter((word) => word.length > 2),
  );
  if (madeOfOwnWords(password, words)) return 'accounts.error-password-weak';
  return score < MIN_SCORE ? 'accounts.error-password-weak' : null;
}

/** One’s own name and a year: zxcvbn lets it pass at the very edge, a classmate guesses it first. */
function madeOfOwnWords(password: string, words: readonly string[]): boolean {
  const plain = withoutAccents(password.toLowerCase()).replace(/[^\p{L}\p{Nd}]/gu, '');
  const own = words.filter((word) => word.length > 2 && plain.includes(word));
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/[^\p{L}]/gu, '');
  return own.length > 0 && rest.length < 6;
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Bits of a random text of that length over the alphabets it uses. A repeated character counts once in three. */
export function alphabetBits(password: string): number {
  let alphabet = 0;
  if (/\p{Ll}/u.test(password)) alphabet += 26;
  if (/\p{Lu}/u.test(password)) alphabet += 26;
  if (/\p{Nd}/u.test(password)) alphabet += 10;
  if (/[^\p{L}\p{Nd}]/u.test(password)) alphabet += 33;
  const distinct = new Set(password).size;
  const length = Math.min([...password].length, distinct * 3);
  return alphabet === 0 ? 0 : length * Math.log2(alphabet);
}

/** Reads the dictionaries and warms the code, so that the first class of the day does not wait for it. */
export async function warmUpPasswordRule(): Promise<void> {
  for (const password of [
    'une phrase assez longue 1',
    'quatre mots sans lien 2',
    'encore un essai pour finir 3',
  ]) {
    await passwordProblem(password, []);
  }
}

let loaded: Promise<ZxcvbnFactory> | undefined;

// The dictionaries weigh several megabytes: they are read after the start, not before.
function guesser(): Promise<ZxcvbnFactory> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ZxcvbnFactory> {
  const [common, french] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    useLevenshteinDistance: false,
  });
}
