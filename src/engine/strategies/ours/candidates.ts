import type { DatedAnswer, PastAnswer } from '../../types.ts';
import type { CompiledItem, CompiledTarget } from './compile-target.ts';

/** A skill that may be asked. */
export interface Candidate {
  readonly skill: number;
  /** The items to ask it by, equally good. */
  readonly items: readonly CompiledItem[];
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
  const used = new Set<string>();
  const asked = new Uint8Array(target.skills.length);
  for (const { itemId, skillId } of answers) {
    used.add(itemId);
    const skill = target.skillById.get(skillId);
    if (skill !== undefined) asked[skill] = (asked[skill] ?? 0) + 1;
  }
  const last = target.itemById.get(answers.at(-1)?.itemId ?? '');
  const wish = {
    calm: answers.length === 0 || last?.timed === true,
    seen: new Set(earlier.map(({ itemId }) => itemId)),
  };
  const candidates: Candidate[] = [];
  for (let skill = 0; skill < target.itemsOf.length; skill++) {
    const items = bestItems(target.itemsOf[skill] ?? [], used, wish);
    if (items.length > 0) candidates.push({ skill, items, asked: asked[skill] ?? 0 });
  }
  return wish.calm ? prefer(candidates, ({ items: [best] }) => best?.item.timed === false) : candidates;
}

/** The lowest of: timed where that is to be avoided, seen in an earlier test, chance to find by luck. */
function bestItems(
  items: readonly CompiledItem[],
  used: ReadonlySet<string>,
  { calm, seen }: Wish,
): readonly CompiledItem[] {
  let best: CompiledItem[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const one of items) {
    if (used.has(one.item.id)) continue;
    const blame = (calm && one.item.timed ? 4 : 0) + (seen.has(one.item.id) ? 2 : 0) + one.guess;
    if (blame > lowest) continue;
    if (blame < lowest) best = [];
    lowest = blame;
    best.push(one);
  }
  return best;
}

/** A preference, not a condition: when nothing fits, everything stays. */
export function prefer<T>(things: readonly T[], fits: (thing: T) => boolean): readonly T[] {
  const fitting = things.filter(fits);
  return fitting.length > 0 ? fitting : things;
}
