import { posteriorOf } from '../../src/engine/strategies/ours/posterior.ts';
import type { PastAnswer } from '../../src/engine/types.ts';
import type { Chooser } from './simple-strategies.ts';
import type { SimulatedPupil } from './worlds.ts';

/**
 * Knows the truth and the answer to come, and asks what best raises our posterior's chance of the true map. No strategy
 * can do this: a practical ceiling. Source: performance.md §4e.
 */
export const oracleFor =
  (pupil: SimulatedPupil): Chooser =>
  (target, answers) => {
    const used = new Set(answers.map(({ itemId }) => itemId));
    let best: { choice: ReturnType<Chooser>; worth: number } = { choice: null, worth: -1 };
    for (const [at, skill] of target.skills.entries()) {
      const item = skill.items.find(({ id }) => !used.has(id));
      if (item === undefined) continue;
      const answer: PastAnswer = {
        itemId: item.id,
        skillId: skill.id,
        verdict: pupil.answer(at, item, answers.length),
      };
      const { mastery } = posteriorOf(target, [...answers, answer]);
      const worth = mastery.reduce((sum, p, one) => sum + (pupil.truth[one] === 1 ? p : 1 - p), 0);
      if (worth > best.worth) best = { choice: { skillId: skill.id, itemId: item.id }, worth };
    }
    return best.choice;
  };
