/**
 * Contents and simulated pupils for the tests and the bench. Not part of the door.
 * Contents A and B and the pupils' parameters come from engine.md §9.
 */
import { hashIntegers } from './random.ts';
import type {
  Circumstances,
  Decision,
  PastAnswer,
  Strategy,
  Target,
  TargetItem,
  TargetSkill,
  Verdict,
} from './types.ts';

const TUBES_A = '123 234 134 1234 24 123 34 1234 23 124 13 234 1234 12';
const TUBES_B = '12345 123 234567 13456 23567 13456 46 123456 12345 1234 2345 157 1236 24 234';

/** Two items a skill; in every fifth skill the prototype is timed, in every tenth both are. */
function itemsOf(skillId: string, position: number): readonly TargetItem[] {
  const item = (letter: string, timed: boolean): TargetItem => ({
    id: `${skillId}.${letter}`,
    type: 'choice',
    timed,
    options: 4,
  });
  return [item('a', position % 5 === 4), item('b', position % 10 === 9)];
}

/** « 123 24 » makes two tubes, t1 with levels 1, 2 and 3, t2 with 2 and 4; the level is worth as many pix, by halves. */
export function targetOf(tubes: string, tubesPerCompetence = 15): Target {
  const places = tubes.split(' ').flatMap((levels, tube) => [...levels].map((level) => ({ tube, level })));
  const skills = places.map(({ tube, level }, position): TargetSkill => {
    const id = `t${tube + 1}.${level}`;
    return {
      id,
      tubeId: `t${tube + 1}`,
      competenceId: `c${Math.floor(tube / tubesPerCompetence) + 1}`,
      level: Number(level),
      pix: Number(level) / 2,
      items: itemsOf(id, position),
    };
  });
  return { skills };
}

/** A capped school campaign: 14 tubes, 40 skills, here in 4 competences. */
export const contentA = targetOf(TUBES_A, 4);
/** One whole competence: 15 tubes, 62 skills. */
export const contentB = targetOf(TUBES_B);

/** How a pupil answers each item; the same item, the same answer. */
export type Pupil = (skill: TargetSkill) => Verdict;

export const allRight: Pupil = () => 'right';
export const allWrong: Pupil = () => 'wrong';

/** Uniform number in ]0, 1[. */
function uniform(...values: readonly number[]): number {
  return (hashIntegers(...values) + 0.5) / 2 ** 32;
}

/** Standard normal number (Box–Muller). */
function normal(...values: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(...values, 1)));
  return radius * Math.cos(2 * Math.PI * uniform(...values, 2));
}

export interface Noise {
  readonly slip: number;
  readonly guess: number;
}

export interface SimulatedPupil {
  readonly masters: (skill: TargetSkill) => boolean;
  readonly answer: Pupil;
}

/** θ ~ N(3.2, 1.6); tube: θ + N(0, 0.9); a skill is mastered when its level is at most that; then slip and guess. */
export function simulatedPupil(number: number, noise: Noise = { slip: 0, guess: 0 }): SimulatedPupil {
  const theta = 3.2 + 1.6 * normal(number, 10);
  const tubeNumber = (skill: TargetSkill) => Number(skill.tubeId.slice(1));
  const masters = (skill: TargetSkill) => skill.level <= theta + 0.9 * normal(number, 20, tubeNumber(skill));
  const answer: Pupil = (skill) => {
    const chance = masters(skill) ? 1 - noise.slip : noise.guess;
    return uniform(number, 30, tubeNumber(skill), skill.level) < chance ? 'right' : 'wrong';
  };
  return { masters, answer };
}

export interface Played {
  readonly answers: readonly PastAnswer[];
  readonly decisions: readonly Decision[];
}

/** Leads a whole test, at most `budget` questions. */
export function play(
  strategy: Strategy,
  target: Target,
  seed: number,
  pupil: Pupil,
  { budget = 1000, ...circumstances }: Circumstances & { budget?: number } = {},
): Played {
  const skills = new Map(target.skills.map((skill) => [skill.id, skill]));
  const answers: PastAnswer[] = [];
  const decisions: Decision[] = [];
  while (answers.length < budget) {
    const decision = strategy.nextQuestion(target, answers, seed, circumstances);
    decisions.push(decision);
    if (decision.kind === 'finished') break;
    const skill = skills.get(decision.skillId);
    if (skill === undefined) throw new Error(`${decision.skillId} is not in the target.`);
    answers.push({ itemId: decision.itemId, skillId: skill.id, verdict: pupil(skill) });
  }
  return { answers, decisions };
}

/** « t4.2.a+ t1.3.b- »: the items in order, with + for right and - for the rest. */
export function pathOf({ answers }: Played): string {
  return answers.map(({ itemId, verdict }) => itemId + (verdict === 'right' ? '+' : '-')).join(' ');
}
