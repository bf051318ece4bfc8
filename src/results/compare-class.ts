import {
  type Comparison,
  compareGroup,
  compareResults,
  type GroupComparison,
  type Knowledge,
  type TargetSkill,
} from '../engine/index.ts';

/** Two results of one person, the earlier first. */
export interface Pair {
  readonly afterId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly before: Knowledge;
  readonly after: Knowledge;
}

export interface ComparedPerson extends Pick<Pair, 'afterId' | 'firstName' | 'lastName'> {
  readonly comparison: Comparison;
}

export interface ComparedCompetence {
  readonly competenceId: string;
  readonly skills: number;
  /** Over all people: skills gained and lost, and how many were verified both times. */
  readonly gained: number;
  readonly lost: number;
  readonly verified: number;
}

export interface ComparedClass {
  readonly people: readonly ComparedPerson[];
  /** Over the people with enough in common. */
  readonly group: GroupComparison;
  /** Means a person, in skills. */
  readonly means: Comparison['counts'];
  readonly competences: readonly ComparedCompetence[];
}

/** The same people twice on the same skills. */
export function compareClass(skills: readonly TargetSkill[], pairs: readonly Pair[]): ComparedClass {
  const people = pairs.map(({ before, after, ...who }) => ({
    ...who,
    comparison: compareResults(skills, before, after),
  }));
  const told = people.filter(({ comparison }) => comparison.trend !== 'unknown');
  const mean = (key: keyof Comparison['counts']) =>
    people.length === 0
      ? 0
      : people.reduce((sum, { comparison }) => sum + comparison.counts[key], 0) / people.length;
  return {
    people,
    group: compareGroup(told.map(({ comparison }) => comparison.net)),
    means: {
      gained: mean('gained'),
      kept: mean('kept'),
      lost: mean('lost'),
      missed: mean('missed'),
      unverified: mean('unverified'),
    },
    competences: [...Map.groupBy(skills, (skill) => skill.competenceId)].map(([competenceId, own]) => ({
      competenceId,
      skills: own.length,
      ...countChanges(own, people),
    })),
  };
}

function countChanges(skills: readonly TargetSkill[], people: readonly ComparedPerson[]) {
  let gained = 0;
  let lost = 0;
  let verified = 0;
  for (const { comparison } of people)
    for (const { id } of skills) {
      const change = comparison.changes.get(id);
      if (change === 'gained') gained += 1;
      if (change === 'lost') lost += 1;
      if (change !== 'unverified') verified += 1;
    }
  return { gained, lost, verified };
}
