import { inferKnowledge } from '../../src/engine/infer-knowledge.ts';
import { shuffledIndices } from '../../src/engine/random.ts';
import type { PastAnswer, Target, TargetItem, TargetSkill } from '../../src/engine/types.ts';

/** The next item; null at the end. */
export type Chooser = (
  target: Target,
  answers: readonly PastAnswer[],
  seed: number,
) => { readonly skillId: string; readonly itemId: string } | null;

const ask = (skill: TargetSkill | undefined) => {
  const item: TargetItem | undefined = skill?.items[0];
  return skill === undefined || item === undefined ? null : { skillId: skill.id, itemId: item.id };
};

/** Skills in an order of chance, each once. */
export const chooseRandom: Chooser = (target, answers, seed) =>
  ask(target.skills[shuffledIndices(target.skills.length, seed)[answers.length] ?? -1]);

/** Tubes in an order of chance, so that a test cut short is not always cut in the same place. */
function openTubes(target: Target, answers: readonly PastAnswer[], seed: number): TargetSkill[][] {
  const known = inferKnowledge(target, answers);
  const tubes = [...Map.groupBy(target.skills, ({ tubeId }) => tubeId).values()];
  return shuffledIndices(tubes.length, seed)
    .map((at) => (tubes[at] ?? []).filter(({ id }) => !known.has(id)).sort((a, b) => a.level - b.level))
    .filter((tube) => tube.length > 0);
}

/** Tube after tube, from the easiest skill up to the first failure. */
export const chooseAscending: Chooser = (target, answers, seed) =>
  ask(openTubes(target, answers, seed)[0]?.[0]);

/** Tube after tube, the middle of what is undecided. */
export const chooseBisection: Chooser = (target, answers, seed) => {
  const [tube] = openTubes(target, answers, seed);
  return ask(tube?.[Math.floor(tube.length / 2)]);
};
