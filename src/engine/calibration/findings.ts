import type { Calibration } from './calibrate.ts';

/** What an author should look at. `possibly-wrong`: those who know fail, or do no better than those who do not. */
export type Finding =
  | { readonly kind: 'too-easy' | 'too-hard'; readonly skillId: string; readonly by: number }
  | { readonly kind: 'out-of-order'; readonly skillId: string; readonly above: string }
  | {
      readonly kind: 'possibly-wrong' | 'easily-guessed';
      readonly itemId: string;
      readonly slip: number;
      readonly guess: number;
    };

/** In levels: beyond, a skill is not where it was announced. */
const FAR = 1;
/** Chances beyond which an item is suspect. */
const MUCH_SLIP = 0.35;
const MUCH_LUCK = 0.45;

/** A skill of a tube, in the order of levels. */
export interface PlacedSkill {
  readonly id: string;
  readonly tubeId: string;
  readonly level: number;
}

export function findingsOf(
  { items, skills }: Calibration,
  placed: readonly PlacedSkill[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, level } of placed) {
    const difficulty = skills.get(id)?.difficulty;
    if (difficulty === undefined) continue;
    const by = Math.round((difficulty - level) * 10) / 10;
    if (Math.abs(by) >= FAR)
      findings.push({ kind: by < 0 ? 'too-easy' : 'too-hard', skillId: id, by: Math.abs(by) });
  }
  for (const members of Map.groupBy(placed, ({ tubeId }) => tubeId).values()) {
    const ordered = members.filter(({ id }) => skills.has(id)).toSorted((a, b) => a.level - b.level);
    for (const [at, { id }] of ordered.entries()) {
      const next = ordered[at + 1];
      const [here, above] = [skills.get(id)?.difficulty ?? 0, skills.get(next?.id ?? '')?.difficulty];
      if (next !== undefined && above !== undefined && here > above)
        findings.push({ kind: 'out-of-order', skillId: id, above: next.id });
    }
  }
  for (const [itemId, { slip, guess }] of items) {
    if (slip >= MUCH_SLIP || 1 - slip <= guess + 0.1)
      findings.push({ kind: 'possibly-wrong', itemId, slip, guess });
    else if (guess >= MUCH_LUCK) findings.push({ kind: 'easily-guessed', itemId, slip, guess });
  }
  return findings;
}
