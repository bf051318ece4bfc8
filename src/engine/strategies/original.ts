import { inferKnowledge } from '../infer-knowledge.ts';
import { drawIndex } from '../random.ts';
import type {
  ChoiceTrace,
  Decision,
  PastAnswer,
  Strategy,
  Target,
  TargetItem,
  TargetSkill,
} from '../types.ts';
import { filterSkills } from './filters.ts';
import { mostRewarding } from './reward.ts';
import { readSituation, type Situation } from './situation.ts';

const NAME = 'original';
const SKILL_DRAW = 0;
const ITEM_DRAW = 1;

/** One of the skill's items not asked yet, an untimed one when a timed question is to be avoided. */
function pickItem(
  skill: TargetSkill,
  situation: Situation,
  draw: (count: number) => number,
): TargetItem | undefined {
  const remaining = situation.remainingItems(skill);
  const untimed = remaining.filter((item) => !item.timed);
  const items = situation.avoidTimed && untimed.length > 0 ? untimed : remaining;
  return items[draw(items.length)];
}

/** The first question is not weighed: every skill left by the filters has its chance. Source: engine.md §4.3. */
function chooseAmong(situation: Situation): { candidates: readonly TargetSkill[]; trace: ChoiceTrace } {
  const filtered = filterSkills(situation);
  const { skills, reward } = situation.isFirst
    ? { skills: filtered.skills, reward: null }
    : mostRewarding(filtered.skills, situation);
  const candidates = skills.map((skill) => skill.id);
  const trace = {
    strategy: NAME,
    estimatedLevel: situation.level,
    filters: filtered.trace,
    candidates,
    reward,
  };
  return { candidates: skills, trace };
}

/**
 * The next question by the original engine's rules. Chance draws the skill among the candidates, then one of its items,
 * by a hash of (seed, number of answers). The test is finished when no skill is left that is playable, undecided and
 * not too hard. Source: engine.md §4.3 to §4.5.
 */
function nextQuestion(target: Target, answers: readonly PastAnswer[], seed: number): Decision {
  const situation = readSituation(target, answers);
  const { candidates, trace } = chooseAmong(situation);
  const skill = candidates[drawIndex(candidates.length, seed, answers.length, SKILL_DRAW)];
  if (skill === undefined) return { kind: 'finished', trace };
  const item = pickItem(skill, situation, (count) => drawIndex(count, seed, answers.length, ITEM_DRAW));
  if (item === undefined) throw new Error(`The skill ${skill.id} was chosen though it has no item left.`);
  return { kind: 'ask', skillId: skill.id, itemId: item.id, trace };
}

/** The « smart random » engine of the original product, in the filter order of 2019. */
export const originalStrategy: Strategy = { name: NAME, nextQuestion, knowledge: inferKnowledge };
