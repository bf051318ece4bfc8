import type { Target, TargetItem, TargetSkill } from '../../types.ts';
import { guessOf, type ItemNoise, itemNoise } from './noise.ts';
import { type People, preparePeople } from './people.ts';
import type { Population } from './settings.ts';
import { type TubeBelief, untouchedBelief } from './tube-belief.ts';
import { type TubeModel, tubeModel } from './tube-model.ts';

/** One tube of a target: its skills from the easiest to the hardest. State k of 0 … m = the k easiest are mastered. */
export interface CompiledTube {
  readonly competence: number;
  /** Places in `target.skills`, easiest first. */
  readonly skills: readonly number[];
  /** Where the m + 1 states of the tube begin in the arrays over states. */
  readonly offset: number;
  /** One per regime, and what each says before any answer. */
  readonly models: readonly TubeModel[];
  readonly untouched: readonly TubeBelief[];
}

/** An item with what is supposed of it. */
export interface CompiledItem {
  readonly item: TargetItem;
  readonly guess: number;
  /** One per regime. */
  readonly noise: readonly ItemNoise[];
}

/** What does not change during a test, worked out once per target. */
export interface CompiledTarget {
  readonly skills: readonly TargetSkill[];
  readonly tubes: readonly CompiledTube[];
  readonly competences: number;
  readonly states: number;
  /** Per skill: its tube and its rank in it, from 0. */
  readonly tubeOf: Int32Array;
  readonly rankOf: Int32Array;
  readonly skillById: ReadonlyMap<string, number>;
  readonly itemById: ReadonlyMap<string, TargetItem>;
  /** Per skill. */
  readonly itemsOf: readonly (readonly CompiledItem[])[];
  readonly people: People;
  /** Beliefs of tubes already worked out, by what was answered there: a memory of `tubeBeliefs`, which fills and empties it. */
  readonly kept: Map<string, readonly TubeBelief[]>;
}

const compiled = new WeakMap<Population, WeakMap<Target, CompiledTarget>>();

export function compileTarget(target: Target, population: Population): CompiledTarget {
  const targets = compiled.get(population) ?? new WeakMap<Target, CompiledTarget>();
  compiled.set(population, targets);
  const known = targets.get(target) ?? makeCompiled(target, population);
  targets.set(target, known);
  return known;
}

/** Learnt difficulties may cross; the ladder needs them in the order of the levels, a tenth of a level apart at least. */
function inOrder(difficulties: readonly number[]): number[] {
  const ordered: number[] = [];
  for (const difficulty of difficulties) ordered.push(Math.max(difficulty, (ordered.at(-1) ?? -9) + 0.1));
  return ordered;
}

function makeCompiled({ skills }: Target, population: Population): CompiledTarget {
  const competenceIds = [...new Set(skills.map((skill) => skill.competenceId))];
  const tubeOf = new Int32Array(skills.length);
  const rankOf = new Int32Array(skills.length);
  const tubes: CompiledTube[] = [];
  let states = 0;
  for (const members of Map.groupBy(skills.keys(), (at) => skills[at]?.tubeId).values()) {
    const levelOf = (at: number) => skills[at]?.level ?? 0;
    const ordered = members.toSorted((a, b) => levelOf(a) - levelOf(b));
    for (const [rank, at] of ordered.entries()) {
      tubeOf[at] = tubes.length;
      rankOf[at] = rank;
    }
    const models = tubeModel(inOrder(ordered.map((at) => skills[at]?.difficulty ?? levelOf(at))), population);
    tubes.push({
      competence: competenceIds.indexOf(skills[ordered[0] ?? 0]?.competenceId ?? ''),
      skills: ordered,
      offset: states,
      models,
      untouched: models.map(untouchedBelief),
    });
    states += ordered.length + 1;
  }
  return {
    skills,
    tubes,
    competences: competenceIds.length,
    states,
    tubeOf,
    rankOf,
    skillById: new Map(skills.map((skill, at) => [skill.id, at])),
    people: preparePeople(population),
    itemById: new Map(skills.flatMap((skill) => skill.items.map((item) => [item.id, item]))),
    itemsOf: skills.map(({ items }) =>
      items.map((item) => ({
        item,
        guess: guessOf(item),
        noise: population.regimes.map((regime) => itemNoise(item, regime)),
      })),
    ),
    kept: new Map(),
  };
}
