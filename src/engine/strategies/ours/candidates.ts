import type { DatedAnswer, PastAnswer, TargetItem } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import { guessOf } from './noise.ts';

/** A skill that may be asked. */
export interface Candidate {
  readonly skill: number;
  readonly item: TargetItem;
  /** The items that are as good as `item`, itself among them. */
  readonly items: readonly TargetItem[];
  /** How often the skill was asked in this test. */
  readonly asked: number;
}

interface Wish {
  /** A timed question is to be avoided: it would be the first one, or the second in a row. */
  readonly calm: boolean;
  /** Items of earlier tests: known already, better left. */
  readonly seen: ReadonlySet<string>;
}

/** What may be asked: each skill that has items left, with the best of them; no timed one where another will do. */
export function listCandidates(
  target: CompiledTarget,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
): readonly Candidate[] {
  const used = new Set(answers.map(({ itemId }) => itemId));
  const counts = new Map<string, number>();
  for (const { skillId } of answers) counts.set(skillId, (counts.get(skillId) ?? 0) + 1);
  const last = target.itemById.get(answers.at(-1)?.itemId ?? '');
  const wish = {
    calm: answers.length === 0 || last?.timed === true,
    seen: new Set(earlier.map(({ itemId }) => itemId)),
  };
  const candidates: Candidate[] = [];
  for (const [skill, { id, items }] of target.skills.entries()) {
    const asked = counts.get(id) ?? 0;
    const left =
      asked === 0 && used.size === answers.length ? items : items.filter((item) => !used.has(item.id));
    const best = bestItems(left, wish);
    const [item] = best;
    if (item !== undefined) candidates.push({ skill, item, items: best, asked });
  }
  return wish.calm ? prefer(candidates, ({ item }) => !item.timed) : candidates;
}

/** The lowest of: timed where that is to be avoided, seen in an earlier test, chance to find by luck. */
function bestItems(items: readonly TargetItem[], { calm, seen }: Wish): readonly TargetItem[] {
  if (items.length < 2) return items;
  const blame = (item: TargetItem) =>
    (calm && item.timed ? 4 : 0) + (seen.has(item.id) ? 2 : 0) + guessOf(item);
  let lowest = Number.POSITIVE_INFINITY;
  let equal = true;
  for (const item of items) {
    const found = blame(item);
    equal &&= found === lowest || lowest === Number.POSITIVE_INFINITY;
    lowest = Math.min(lowest, found);
  }
  return equal ? items : items.filter((item) => blame(item) === lowest);
}

/** A preference, not a condition: when nothing fits, everything stays. */
export function prefer<T>(things: readonly T[], fits: (thing: T) => boolean): readonly T[] {
  const fitting = things.filter(fits);
  return fitting.length > 0 ? fitting : things;
}
