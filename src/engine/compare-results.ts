import type { Knowledge, TargetSkill } from './types.ts';

/**
 * Standard error of what one test says of one tube, in skills. Measured on simulated pupils who take the test twice without
 * learning anything (slips of 8 to 10 %, guesses of 8 to 20 %, 3 to 28 tubes): the difference of the two results, over
 * √(2 · tubes), has a standard deviation of 0.48 to 0.70. The worst of these (compare-results.test.ts plays it again).
 */
export const TUBE_ERROR = 0.7;
/** 95 % of the differences that chance alone makes are smaller (two-sided, normal). */
const SURE = 1.96;
/** Under so many skills verified both times, nothing is said. */
export const LEAST_COMMON = 5;

/** `kept`: mastered both times. `missed`: neither time. `unverified`: not tested in one of the two. */
export type SkillChange = 'gained' | 'kept' | 'lost' | 'missed' | 'unverified';
/** `steady`: the difference is within what chance makes between two tests. `unknown`: too little in common. */
export type Trend = 'up' | 'down' | 'steady' | 'unknown';

export interface Comparison {
  readonly changes: ReadonlyMap<string, SkillChange>;
  readonly counts: Readonly<Record<SkillChange, number>>;
  /** gained − lost, in skills. */
  readonly net: number;
  /** Least |net| that is more than chance, in skills: 1.96 · 0.7 · √(2 · tubes verified both times). */
  readonly margin: number;
  readonly trend: Trend;
}

/** Two results of one person on the same skills, the earlier first. */
export function compareResults(
  skills: readonly TargetSkill[],
  before: Knowledge,
  after: Knowledge,
): Comparison {
  const counts = { gained: 0, kept: 0, lost: 0, missed: 0, unverified: 0 };
  const changes = new Map<string, SkillChange>();
  const tubes = new Set<string>();
  for (const { id, tubeId } of skills) {
    const change = changeOf(before.get(id)?.status, after.get(id)?.status);
    counts[change] += 1;
    changes.set(id, change);
    if (change !== 'unverified') tubes.add(tubeId);
  }
  const net = counts.gained - counts.lost;
  const margin = SURE * TUBE_ERROR * Math.sqrt(2 * tubes.size);
  const common = skills.length - counts.unverified;
  return { changes, counts, net, margin, trend: trendOf(net, margin, common) };
}

type Status = 'validated' | 'invalidated' | undefined;

function changeOf(before: Status, after: Status): SkillChange {
  if (before === undefined || after === undefined) return 'unverified';
  if (after === 'validated') return before === 'validated' ? 'kept' : 'gained';
  return before === 'validated' ? 'lost' : 'missed';
}

function trendOf(net: number, margin: number, common: number): Trend {
  if (common < LEAST_COMMON) return 'unknown';
  if (Math.abs(net) < margin) return 'steady';
  return net > 0 ? 'up' : 'down';
}

export interface GroupComparison {
  readonly people: number;
  /** Mean of gained − lost, in skills a person. */
  readonly mean: number;
  /** Half width of the 95 % interval of that mean; null under five people. */
  readonly halfWidth: number | null;
  readonly trend: Trend;
}

/** Under so many people nothing is said of a group: chance would speak, and someone could be recognised. */
export const LEAST_PEOPLE = 5;

/** The same people twice: mean ± 1.96 · s / √n over their own differences (paired). */
export function compareGroup(nets: readonly number[]): GroupComparison {
  const people = nets.length;
  const mean = people === 0 ? 0 : nets.reduce((sum, net) => sum + net, 0) / people;
  if (people < LEAST_PEOPLE) return { people, mean, halfWidth: null, trend: 'unknown' };
  const variance = nets.reduce((sum, net) => sum + (net - mean) ** 2, 0) / (people - 1);
  const halfWidth = (SURE * Math.sqrt(variance)) / Math.sqrt(people);
  const beyond = mean !== 0 && Math.abs(mean) >= halfWidth;
  return { people, mean, halfWidth, trend: beyond ? (mean > 0 ? 'up' : 'down') : 'steady' };
}
