import type { Target, TargetItem, TargetSkill, Verdict } from '../../src/engine/types.ts';
import { type ItemKind, ONE_OF_FOUR, TYPED } from './banks.ts';
import { normal, uniform } from './random.ts';

/** How people and questions truly are. A strategy never sees any of this. */
export interface World {
  readonly name: string;
  readonly about: string;
  readonly kind: ItemKind;
  readonly levelMean: number;
  readonly levelSpread: number;
  readonly competenceSpread: number;
  readonly tubeSpread: number;
  readonly noise: (person: number, position: number, item: TargetItem) => { slip: number; guess: number };
  /** The noise where it is the same for all, and the world a ladder: what a strategy could be told. */
  readonly told?: { readonly slip: number; readonly guess: number } | undefined;
  /** People or questions are not of the form that our model supposes: a ladder, and noise that is the person's own. */
  readonly misfit?: true;
  /** Answers follow 1 / (1 + e^(−slope·(ability − level))) instead of a step. */
  readonly slope?: number;
  /** Statuses themselves are drawn on that curve: no ladder. */
  readonly unordered?: boolean;
  /** Share of skills whose true difficulty is two levels away from the announced one. */
  readonly wrongLevels?: number;
  /** Both items of a skill meet the same luck. */
  readonly twins?: boolean;
  /** Chance to pass when one does not know. */
  readonly skips?: number;
}

const steady = (slip: number, guess: number) => ({ noise: () => ({ slip, guess }), told: { slip, guess } });
const untold = (slip: number, guess: number) => ({ noise: () => ({ slip, guess }), told: undefined });
const base = {
  kind: TYPED,
  levelMean: 3.2,
  levelSpread: 1.6,
  competenceSpread: 0,
  tubeSpread: 1,
  ...steady(0.08, 0.08),
};

const careless = (person: number) =>
  uniform(person, 5) < 0.25 ? { slip: 0.25, guess: 0.15 } : { slip: 0.05, guess: 0.05 };
const guessByType = (item: TargetItem) =>
  item.type === 'choice' ? 1 / Math.max(2, item.options) : item.type === 'choices' ? 0.1 : 0.03;

export const WORLDS = {
  clean: { ...base, name: 'clean', about: 'slip and guess 0.01', ...steady(0.01, 0.01) },
  ladder: { ...base, name: 'ladder', about: 'slip and guess 0.08' },
  mcq: { ...base, name: 'mcq', about: 'slip 0.08, guess 0.25', kind: ONE_OF_FOUR, ...steady(0.08, 0.25) },
  irt: {
    ...base,
    name: 'irt',
    misfit: true,
    about: 'answers on a logistic curve, slope 1.7',
    slope: 1.7,
    ...untold(0, 0),
  },
  shifted: {
    ...base,
    name: 'shifted',
    about: 'wrong prior: level N(1.8, 0.9), tube spread 1.5, slip .10, guess .15',
    levelMean: 1.8,
    levelSpread: 0.9,
    tubeSpread: 1.5,
    ...steady(0.1, 0.15),
  },
  'wrong-levels': {
    ...base,
    name: 'wrong-levels',
    misfit: true,
    about: 'one skill in ten is two levels off; slip and guess 0.05',
    wrongLevels: 0.1,
    ...untold(0.05, 0.05),
  },
  careless: {
    ...base,
    name: 'careless',
    about: 'one pupil in four slips at .25, guesses at .15; the others .05',
    noise: careless,
    told: undefined,
  },
  uneven: {
    ...base,
    name: 'uneven',
    about: 'competences N(level, 1.4), tubes N(competence, 0.6); slip and guess 0.08',
    competenceSpread: 1.4,
    tubeSpread: 0.6,
  },
  fatigue: {
    ...base,
    name: 'fatigue',
    misfit: true,
    about: 'slip from 0.03, one point more every question, to 0.30; guess 0.08',
    told: undefined,
    noise: (_: number, position: number) => ({ slip: Math.min(0.3, 0.03 + 0.01 * position), guess: 0.08 }),
  },
  unordered: {
    ...base,
    name: 'unordered',
    misfit: true,
    about: 'each skill mastered on a logistic curve of slope 1.7: no ladder; slip and guess 0.05',
    slope: 1.7,
    unordered: true,
    ...untold(0.05, 0.05),
  },
  twins: {
    ...base,
    name: 'twins',
    misfit: true,
    about: 'ladder, but both items of a skill meet the same luck',
    twins: true,
  },
  skips: {
    ...base,
    name: 'skips',
    misfit: true,
    about: 'ladder, but six times in ten whoever does not know passes',
    skips: 0.6,
    told: undefined,
  },
  product: {
    ...base,
    name: 'product',
    about: 'slip 0.07, guess by type of question',
    told: undefined,
    noise: (_person: number, _position: number, item: TargetItem) => ({
      slip: 0.07,
      guess: guessByType(item),
    }),
  },
  quiet: {
    ...base,
    name: 'quiet',
    about: 'engine.md §9: tube spread 0.9, no noise',
    tubeSpread: 0.9,
    ...steady(0, 0),
  },
  'five-five': {
    ...base,
    name: 'five-five',
    about: 'engine.md §9: tube spread 0.9, slip and guess 0.05',
    tubeSpread: 0.9,
    ...steady(0.05, 0.05),
  },
  'ten-fifteen': {
    ...base,
    name: 'ten-fifteen',
    about: 'engine.md §9: tube spread 0.9, slip 0.10, guess 0.15',
    tubeSpread: 0.9,
    ...steady(0.1, 0.15),
  },
} satisfies Record<string, World>;

export type WorldName = keyof typeof WORLDS;

export interface SimulatedPupil {
  /** Truth of each skill of the target, 1 when mastered. */
  readonly truth: Uint8Array;
  /** True chance of a right answer, luck and slips included. */
  readonly chance: (skill: number, item: TargetItem, position: number) => number;
  readonly answer: (skill: number, item: TargetItem, position: number) => Verdict;
}

/** A pupil is a number: the same number has the same levels and luck under every strategy (common random numbers). */
export function makePupil(target: Target, world: World, person: number): SimulatedPupil {
  const theta = world.levelMean + world.levelSpread * normal(person, 10);
  const places = new Map<string, number>();
  const placeOf = (key: string) => places.get(key) ?? places.set(key, places.size).get(key) ?? 0;
  const details = target.skills.map((skill, at) => {
    const competence =
      theta + world.competenceSpread * normal(person, 15, placeOf(`c ${skill.competenceId}`));
    const ability = competence + world.tubeSpread * normal(person, 20, placeOf(`t ${skill.tubeId}`));
    const level = trueLevel(world, skill, at);
    const curve = 1 / (1 + Math.exp(-(world.slope ?? 0) * (ability - level)));
    const mastered = world.unordered ? uniform(person, 25, at) < curve : level <= ability;
    return { mastered, curve };
  });
  const steep = world.slope !== undefined && !world.unordered;
  const chance = (skill: number, item: TargetItem, position: number): number => {
    const known = details[skill];
    if (steep) return known?.curve ?? 0;
    const { slip, guess } = world.noise(person, position, item);
    return known?.mastered ? 1 - slip : guess * (1 - (world.skips ?? 0));
  };
  return {
    truth: Uint8Array.from(details, ({ mastered }) => Number(mastered)),
    chance,
    answer: (skill, item, position) => {
      const variant = world.twins ? 0 : (target.skills[skill]?.items.indexOf(item) ?? 0);
      if (uniform(person, 30, skill, variant) < chance(skill, item, position)) return 'right';
      const passes = !details[skill]?.mastered && uniform(person, 40, skill) < (world.skips ?? 0);
      return passes ? 'skipped' : 'wrong';
    },
  };
}

/** The errors of a bank are the same for everybody. */
function trueLevel(world: World, skill: TargetSkill, at: number): number {
  if (uniform(at, 91) >= (world.wrongLevels ?? 0)) return skill.level;
  return skill.level + (uniform(at, 92) < 0.5 ? -2 : 2);
}
