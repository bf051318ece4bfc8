import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { type Bank, plain } from './rule.ts';
import { warn } from './waivers.ts';

/** Items of one skill share a situation; from this share of common word pairs on, they are the same question. */
const SAME_SKILL = 0.95;
const OTHER_SKILL = 0.75;

interface Pair {
  readonly found: ResolvedItem;
  readonly other: ResolvedItem;
  readonly share: number;
}

/** Two items that a pupil would take for one. */
export function nearTexts({ items }: Bank): Problem[] {
  return nearPairs(items).flatMap(({ found, other, share }) =>
    warn(found, 'near', `says nearly the same as ${other.item.id}, ${Math.round(share * 100)} %`),
  );
}

/** Every such pair, waived or not. */
export function nearPairs(items: readonly ResolvedItem[]): readonly Pair[] {
  const known = items.map((found) => ({ found, pairs: wordPairs(found) }));
  return known.flatMap(({ found, pairs }, index) =>
    known.slice(0, index).flatMap((other) => {
      const share = likeness(pairs, other.pairs);
      const limit = skillOf(found) === skillOf(other.found) ? SAME_SKILL : OTHER_SKILL;
      return share < limit ? [] : [{ found, other: other.found, share }];
    }),
  );
}

const skillOf = ({ item }: ResolvedItem) => item.id.replace(/\.[a-z]$/, '');

function wordPairs({ item: { fr } }: ResolvedItem): Set<string> {
  const said = [
    fr.question,
    fr.instruction ?? '',
    fr.pictureText ?? '',
    ...(fr.choices ?? []).map((choice) => choice.text),
  ];
  const asked = Object.values({ ...fr.labels, ...fr.accept, ...fr.groups }).flat();
  const words = plain([...said, ...asked].join(' ')).split(' ');
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}

/** Common pairs of words over all pairs, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  // Sets of too unlike sizes cannot reach either limit.
  if (small.size < large.size * OTHER_SKILL) return 0;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return common / (one.size + other.size - common);
}
