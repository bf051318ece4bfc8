import type { Random } from './random.ts';

/** Words and numbers as French writes them, for generators. */

const thin = '\u202f';
const fixed = '\u00a0';

/** 1 250 · 3,5 */
export function number(value: number, decimals = 0): string {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin);
  return `${value < 0 ? '−' : ''}${grouped}${rest === undefined ? '' : `,${rest}`}`;
}

/** 12,50 € · 30 € */
export const euros = (value: number): string => `${number(value, Number.isInteger(value) ? 0 : 2)}${fixed}€`;

/** « 1 fichier », « 3 fichiers »; the plural where it does not take an s. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number(amount)} ${Math.abs(amount) < 2 ? one : many}`;

/** d’Inès, de Karim: a silent h and a vowel take the apostrophe. */
export const of = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);

/** qu’Inès, que Karim */
export const that = (name: string): string => (elides(name) ? `qu’${name}` : `que ${name}`);

const elides = (name: string): boolean => /^[aeiouyhéèêâîôœ]/i.test(name) && !/^(yann|ya|yo)/i.test(name);

/** « Lina, Paul et Zoé » */
export const list = (words: readonly string[], last = 'et'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const WEEK = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;
const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre'],
  ...['octobre', 'novembre', 'décembre'],
] as const;

const utc = (iso: string) => new Date(`${iso}T12:00:00Z`);

/** « 1er mars », « 12 mars 2027 » from 2027-03-12. */
export function day(iso: string, withYear = false): string {
  const date = utc(iso);
  const number = date.getUTCDate();
  const text = `${number === 1 ? '1er' : number} ${MONTHS[date.getUTCMonth()]}`;
  return withYear ? `${text} ${date.getUTCFullYear()}` : text;
}

export const weekday = (iso: string): string => WEEK[utc(iso).getUTCDay()] ?? '';

/** 2027-03-12 some days later. */
export const later = (iso: string, days: number): string =>
  new Date(utc(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** A table in Markdown: the head, then the rows. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export interface Person {
  readonly name: string;
  /** « elle » or « il ». */
  readonly pronoun: string;
  /** « e » where the adjective agrees with a woman. */
  readonly e: string;
}

const WOMEN = ['Lina', 'Maëlle', 'Sofia', 'Thi-Lan', 'Rokia', 'Noémie', 'Yasmine', 'Clara', 'Jade', 'Fatou'];
const MEN = ['Karim', 'Paul', 'Tomasz', 'Malo', 'Mamadou', 'Bilal', 'Victor', 'Nathan', 'Rayan', 'Gaspard'];

const woman = (name: string): Person => ({ name, pronoun: 'elle', e: 'e' });
const man = (name: string): Person => ({ name, pronoun: 'il', e: '' });

/** People whose names need no elision, a woman and a man in turn: as many of each over the surfaces. */
export function people(random: Random, count: number): Person[] {
  const [women, men] = [random.shuffle(WOMEN).map(woman), random.shuffle(MEN).map(man)];
  const [first, second] = random.surface % 2 === 0 ? [women, men] : [men, women];
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? first : second)[i >> 1]).filter(
    (person) => person !== undefined,
  );
}

export function person(random: Random): Person {
  const [one] = people(random, 1);
  if (!one) throw new Error('nobody to draw');
  return one;
}

/** Lower-case, without accent or space: for file names and addresses. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Near misses worth refusing: the different ones of these that are not right. */
export const misses = (
  right: number | string | readonly (number | string)[],
  wrong: readonly (number | string)[],
): string[] => {
  const accepted = [right].flat().map(String);
  return [...new Set(wrong.map(String))].filter((text) => !accepted.includes(text));
};

/** The ways of writing a date that a field accepts: 2026-03-05. */
export function dateForms(iso: string): string[] {
  const [year = '', month = '', date = ''] = iso.split('-');
  const [m, d] = [Number(month), Number(date)];
  const words = day(iso, true);
  return [
    `${date}/${month}/${year}`,
    ...[`${d}/${m}/${year}`, `${date}/${month}/${year.slice(2)}`, `${d}/${m}/${year.slice(2)}`],
    ...[`${date}-${month}-${year}`, words, `${weekday(iso)} ${words}`],
    ...[words.replace('1er', '1'), words.replace(/^\d /, '0$&')],
  ].filter((form, i, all) => all.indexOf(form) === i);
}

/** 2026-03-05 as a French sheet shows it: 05/03/2026. */
export const slashed = (iso: string): string => iso.split('-').reverse().join('/');
