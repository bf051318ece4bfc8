import type { ChoiceTrace, TargetSkill } from '../types.ts';
import { FIRST_LEVEL, type Situation } from './situation.ts';

type Skills = readonly TargetSkill[];
interface Filter {
  readonly name: string;
  readonly keep: (skills: Skills, situation: Situation) => Skills;
}

/** A tube is easy when its hardest skill is at most this level. Source: engine.md §1. */
const EASY_TUBE_LEVEL = 3;
/** A skill is too hard when it stands more than this above the believed level; this much is allowed. */
const MAX_LEVEL_GAP = 2;

/** A preference, not a condition: when nobody fits, everybody stays. */
function prefer(skills: Skills, fits: (skill: TargetSkill) => boolean): Skills {
  const fitting = skills.filter(fits);
  return fitting.length > 0 ? fitting : skills;
}

const playable: Filter = {
  name: 'playable',
  keep: (skills, { remainingItems }) => skills.filter((skill) => remainingItems(skill).length > 0),
};

const notAssessed: Filter = {
  name: 'not-assessed',
  keep: (skills, { knowledge }) => skills.filter((skill) => !knowledge.has(skill.id)),
};

const notTooHard: Filter = {
  name: 'not-too-hard',
  keep: (skills, { level }) => skills.filter((skill) => skill.level - level <= MAX_LEVEL_GAP),
};

/** Looks at every remaining item, not at the prototype only: an untimed alternative makes a skill untimed. */
const untimed: Filter = {
  name: 'untimed',
  keep: (skills, { avoidTimed, remainingItems }) =>
    avoidTimed ? prefer(skills, (skill) => remainingItems(skill).some((item) => !item.timed)) : skills,
};

const easyTubes: Filter = {
  name: 'easy-tubes',
  keep: (skills, { target }) => {
    const withItems = target.skills.filter((skill) => skill.items.length > 0);
    const hard = new Set(
      withItems.filter((skill) => skill.level > EASY_TUBE_LEVEL).map((skill) => skill.tubeId),
    );
    return prefer(skills, (skill) => !hard.has(skill.tubeId));
  },
};

const firstLevel: Filter = {
  name: 'first-level',
  keep: (skills) => {
    const lowest = Math.min(...skills.map((skill) => skill.level));
    const wanted = skills.some((skill) => skill.level === FIRST_LEVEL) ? FIRST_LEVEL : lowest;
    return skills.filter((skill) => skill.level === wanted);
  },
};

/** Source: engine.md §4.3, first question. */
const FIRST: readonly Filter[] = [playable, notAssessed, easyTubes, untimed, firstLevel];
/**
 * The order of 2019: too hard before easy tubes. The order of today lets an easy tube that holds only a too hard
 * skill hide every other tube, and the test ends early. Source: engine.md §4.3, §8.6.
 */
const LATER: readonly Filter[] = [playable, notAssessed, notTooHard, untimed, easyTubes];

/** The skills among which to choose, and the filters that changed the list with how many each left. */
export function filterSkills(situation: Situation): {
  readonly skills: Skills;
  readonly trace: ChoiceTrace['filters'];
} {
  let skills = situation.target.skills;
  const trace: { name: string; left: number }[] = [];
  for (const { name, keep } of situation.isFirst ? FIRST : LATER) {
    const kept = keep(skills, situation);
    if (kept.length < skills.length) trace.push({ name, left: kept.length });
    skills = kept;
  }
  return { skills, trace };
}
