import type { PastAnswer, TargetItem } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import type { DatedAnswer } from './evidence.ts';
import { guessOf } from './noise.ts';
import type { Candidate } from './worth.ts';

/** What may be asked: of each skill that has items left, those that luck helps least, all of one kind. */
export function listCandidates(
  target: CompiledTarget,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
): readonly Candidate[] {
  const used = new Set(answers.map(({ itemId }) => itemId));
  const seen = new Set(earlier.map(({ itemId }) => itemId));
  const asked = new Map<string, number>();
  for (const { skillId } of answers) asked.set(skillId, (asked.get(skillId) ?? 0) + 1);
  const avoidTimed =
    answers.length === 0 || target.itemById.get(answers.at(-1)?.itemId ?? '')?.timed === true;
  const all = target.skills.flatMap(({ id, items }, skill): Candidate[] => {
    const left = items.filter((item) => !used.has(item.id));
    const [item] = left;
    if (item === undefined) return [];
    const best = bestItems(left, seen, avoidTimed);
    return [{ skill, item: best[0] ?? item, items: best, asked: asked.get(id) ?? 0 }];
  });
  return prefer(all, ({ item }) => !(avoidTimed && item.timed));
}

/** Untimed when that is wanted, then unseen in an earlier test, then where luck helps least. */
function bestItems(
  items: readonly TargetItem[],
  seen: ReadonlySet<string>,
  avoidTimed: boolean,
): readonly TargetItem[] {
  if (items.length === 1) return items;
  const calm = prefer(items, (item) => !(avoidTimed && item.timed));
  const fresh = prefer(calm, (item) => !seen.has(item.id));
  const lowest = Math.min(...fresh.map(guessOf));
  return fresh.filter((item) => guessOf(item) === lowest);
}

/** A preference, not a condition: when nothing fits, everything stays. */
export function prefer<T>(things: readonly T[], fits: (thing: T) => boolean): readonly T[] {
  const fitting = things.filter(fits);
  return fitting.length > 0 ? fitting : things;
}
