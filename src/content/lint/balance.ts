import type { ResolvedItem } from '../resolve-items.ts';
import { FIRST_NAMES } from './first-names.ts';
import { nearPairs } from './near-texts.ts';
import type { Bank } from './rule.ts';

type Item = ResolvedItem['item'];
type Line = readonly [what: string, numbers: string];

/** What no single item shows: whether the bank as a whole leans to one side. */
export function balance(bank: Bank): readonly Line[] {
  const items = bank.items.map(({ item }) => item).filter((item) => item.status === 'validated');
  const one = items.filter((item) => item.type === 'choice');
  const acts = items.filter((item) => item.do).length;
  const pictures = items.filter((item) => item.picture);
  return [
    ['right option as written, « choice »', shares(one.map(rightRank), 5)],
    ['right option in drop-downs', shares(items.flatMap(selectRanks), 6)],
    ['right option is the longest, « choice »', longest(one)],
    ['words before the answer', lengths(items.map(wordsBefore))],
    ['acts / recall', `${part(acts, items.length)} / ${part(items.length - acts, items.length)}`],
    ['acts by a tool, a file, a picture or a typed answer', part(count(items, byDoing), items.length)],
    ['first names, by items', names(items)],
    ['tubes that name one gender twice as often', leaning(bank)],
    ['pairs of items that nearly say the same', String(nearPairs(bank.items).length)],
    ['can be answered on a phone', part(count(items, onPhone), items.length)],
    [
      'pictures with a text for those who do not see them',
      part(
        count(pictures, (item) => Boolean(item.fr.alt && item.fr.pictureText)),
        pictures.length,
      ),
    ],
  ];
}

const count = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length;
const onPhone = (item: Item): boolean => item.device.includes('phone');
const rightRank = (item: Item): number => item.fr.choices?.findIndex((choice) => choice.correct) ?? -1;

const part = (some: number, all: number): string =>
  `${some}/${all} (${all === 0 ? 0 : Math.round((100 * some) / all)} %)`;

/** Drop-downs are not shuffled: where the right one stands is what the learner sees. */
function selectRanks({ fields = {}, fr }: Item): number[] {
  return Object.entries(fields)
    .filter(([, field]) => field.format === 'select')
    .map(([name]) => fr.options?.[name]?.indexOf(fr.accept?.[name]?.[0] ?? '') ?? -1);
}

function shares(ranks: readonly number[], upTo: number): string {
  return Array.from({ length: upTo }, (_, rank) => {
    const here = count(ranks, (found) => (rank === upTo - 1 ? found >= rank : found === rank));
    return `${rank + 1}${rank === upTo - 1 ? '+' : ''}: ${Math.round((100 * here) / (ranks.length || 1))} %`;
  }).join('  ');
}

/** Beside what chance alone would give, were there no ties. */
function longest(items: readonly Item[]): string {
  const options = items.map(({ fr }) => fr.choices ?? []);
  const hits = count(options, (choices) => {
    const others = choices.filter(({ correct }) => !correct).map(({ text }) => text.length);
    return choices.some(({ correct, text }) => correct && text.length > Math.max(...others));
  });
  const chance = options.reduce((sum, choices) => sum + 1 / (choices.length || 1), 0);
  return `${part(hits, items.length)}; by chance ${Math.round((100 * chance) / (items.length || 1))} %`;
}

export function wordsBefore({ fr: { question, instruction = '' } }: Pick<Item, 'fr'>): number {
  const told = instruction.replace(/^\s*\|.*$/gm, '').replace(/```[\s\S]*?```/g, '');
  return `${question} ${told}`.split(/\s+/).filter(Boolean).length;
}

function lengths(words: readonly number[]): string {
  const mean = words.reduce((sum, value) => sum + value, 0) / (words.length || 1);
  return `mean ${Math.round(mean)}, most ${Math.max(0, ...words)}`;
}

/** Told by the form alone, whatever its author says of it: more than choosing among what is written. */
const byDoing = ({ type, picture, files, fields = {} }: Item): boolean =>
  type === 'act' ||
  Boolean(picture) ||
  files.length > 0 ||
  Object.values(fields).some(({ format }) => format !== 'select');

function names(items: readonly Item[]): string {
  const { feminine, masculine, neutral } = genders(items);
  return `feminine ${feminine}, masculine ${masculine}, neutral ${neutral}`;
}

/** Tubes where one sees mostly women, or mostly men, with the numbers; a handful of names says nothing. */
function leaning({ items }: Bank): string {
  const tubes = Map.groupBy(items, ({ tube }) => tube.value.tube);
  const found = [...tubes].flatMap(([tube, all]) => {
    const { feminine, masculine } = genders(all.map(({ item }) => item));
    const [less, more] = [Math.min(feminine, masculine), Math.max(feminine, masculine)];
    return more + less >= 8 && more > 2 * less ? [`${tube} (${feminine} f, ${masculine} m)`] : [];
  });
  return found.join(', ') || 'none';
}

function genders(items: readonly Item[]): Record<keyof typeof FIRST_NAMES, number> {
  const met = { feminine: 0, masculine: 0, neutral: 0 };
  for (const { fr } of items) {
    const said = new Set(
      `${fr.question} ${fr.instruction ?? ''}`.match(/\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*/gu),
    );
    for (const gender of ['feminine', 'masculine', 'neutral'] as const)
      met[gender] += count(FIRST_NAMES[gender], (name) => said.has(name));
  }
  return met;
}
