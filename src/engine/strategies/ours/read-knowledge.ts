import type { DatedAnswer, Knowledge, KnownSkill, PastAnswer, Target } from '../../types.ts';
import { posteriorOf } from './posterior.ts';
import { SURE, SURE_UNSEEN } from './settings.ts';

/**
 * What the answers establish. A skill mastered with chance P is validated when P > ½, and is said only when it is sure:
 * max(P, 1 − P) ≥ 0.7 in a tube where a question was asked, ≥ 0.85 in one that only the person's level tells of. The
 * others are absent: not verified. `direct` when the skill itself was asked in this test or an earlier one.
 */
export function readKnowledge(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
): Knowledge {
  const { target: compiled, mastery } = posteriorOf(target, answers, earlier);
  const asked = new Set([...answers, ...earlier].map(({ skillId }) => skillId));
  const seenTubes = new Set(compiled.skills.flatMap(({ id, tubeId }) => (asked.has(id) ? [tubeId] : [])));
  const known = new Map<string, KnownSkill>();
  for (const [at, { id, tubeId }] of compiled.skills.entries()) {
    const p = mastery[at] ?? 0;
    const certainty = Math.round(Math.max(p, 1 - p) * 1000) / 1000;
    if (certainty < (seenTubes.has(tubeId) ? SURE : SURE_UNSEEN)) continue;
    known.set(id, {
      status: p > 0.5 ? 'validated' : 'invalidated',
      source: asked.has(id) ? 'direct' : 'inferred',
      certainty,
    });
  }
  return known;
}

/** P(mastered), from 0 to 1, of every skill of the target, sure or not: the whole map. */
export function masteryOf(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
): ReadonlyMap<string, number> {
  const { target: compiled, mastery } = posteriorOf(target, answers, earlier);
  return new Map(compiled.skills.map(({ id }, at) => [id, mastery[at] ?? 0]));
}
