import type { ItemParameters, SkillParameters } from '../types.ts';
import type { Observation } from './observe.ts';

/** Nothing is said of an item or a skill with fewer answers. */
export const LEAST_ANSWERS = 30;

/** Answers that the prior of a chance counts for. */
const PRIOR_ANSWERS = 20;
/** Slip expected before any answer. */
const PRIOR_SLIP = 0.07;
/** Standard deviation of a difficulty around its level, in levels, before any answer. */
const PRIOR_SHIFT = 0.7;
/** A level easier or harder moves the log-odds of mastery by this: 1.7 / (spread of a tube, one level). */
const ODDS_PER_LEVEL = 1.7;
/** Shifts that are tried, in levels. */
const SHIFTS = Array.from({ length: 25 }, (_, at) => at / 4 - 3);
const ROUNDS = 20;

export interface KnownItem {
  readonly id: string;
  readonly skillId: string;
  /** Chance to find by luck that its type gives. */
  readonly guess: number;
}

export interface Calibration {
  readonly items: ReadonlyMap<string, ItemParameters>;
  readonly skills: ReadonlyMap<string, SkillParameters>;
}

/**
 * Guess and slip of items, difficulty of skills, by maximum a posteriori. An answer is right with (1 − slip)·m + guess·(1 − m),
 * m the mastery that the other answers of the test tell, moved by the skill's shift δ: log-odds(m) − 1.7·δ, δ ~ N(0, 0.7)
 * levels harder than announced. Slip and guess have Beta priors worth 20 answers, around 0.07 and what the type gives; they
 * are found for each δ of a grid (expectation-maximisation, Dempster, Laird & Rubin 1977), and the δ that explains most is
 * kept. Skipped answers are left out: they are neither luck nor slips.
 */
export function calibrate(
  observations: readonly Observation[],
  items: readonly KnownItem[],
  levels: ReadonlyMap<string, number>,
): Calibration {
  const answered = observations.filter(({ verdict }) => verdict !== 'skipped');
  const bySkill = Map.groupBy(answered, ({ skillId }) => skillId);
  const itemsOf = Map.groupBy(items, ({ skillId }) => skillId);
  const skills = new Map<string, SkillParameters>();
  const found = new Map<string, ItemParameters>();
  for (const [skillId, seen] of bySkill) {
    const level = levels.get(skillId);
    if (seen.length < LEAST_ANSWERS || level === undefined) continue;
    const byItem = Map.groupBy(seen, ({ itemId }) => itemId);
    const { shift, fits } = likeliest(byItem, itemsOf.get(skillId) ?? []);
    skills.set(skillId, { answers: seen.length, difficulty: rounded(level + shift) });
    for (const { id, slip, guess } of fits) {
      const answers = byItem.get(id)?.length ?? 0;
      if (answers >= LEAST_ANSWERS) found.set(id, { slip: rounded(slip), guess: rounded(guess), answers });
    }
  }
  return { items: found, skills };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

interface Fit {
  readonly id: string;
  readonly slip: number;
  readonly guess: number;
  /** Log of likelihood × priors, up to a constant. */
  readonly score: number;
}

function likeliest(byItem: ReadonlyMap<string, readonly Observation[]>, items: readonly KnownItem[]) {
  let best = { shift: 0, score: Number.NEGATIVE_INFINITY, fits: [] as readonly Fit[] };
  for (const shift of SHIFTS) {
    const fits = items.map((item) => fitItem(item, byItem.get(item.id) ?? [], shift));
    const score = fits.reduce((sum, one) => sum + one.score, -0.5 * (shift / PRIOR_SHIFT) ** 2);
    if (score > best.score) best = { shift, score, fits };
  }
  return best;
}

/** Mastery when the skill is `shift` levels harder than announced. */
function moved(mastery: number, shift: number): number {
  const p = Math.min(0.999, Math.max(0.001, mastery));
  return 1 / (1 + Math.exp(ODDS_PER_LEVEL * shift - Math.log(p / (1 - p))));
}

/** Slip and guess of one item when its skill is moved so. */
function fitItem({ id, guess: usual }: KnownItem, seen: readonly Observation[], shift: number): Fit {
  const answers = seen.map(({ verdict, mastery }) => ({
    right: verdict === 'right',
    m: moved(mastery, shift),
  }));
  let slip = PRIOR_SLIP;
  let guess = usual;
  for (let round = 0; round < ROUNDS; round++) {
    let [knowing, slips, notKnowing, luck] = [0, 0, 0, 0];
    for (const { right, m } of answers) {
      const ifKnowing = m * (right ? 1 - slip : slip);
      const ifNot = (1 - m) * (right ? guess : 1 - guess);
      const share = ifKnowing / (ifKnowing + ifNot);
      knowing += share;
      notKnowing += 1 - share;
      if (right) luck += 1 - share;
      else slips += share;
    }
    slip = (slips + PRIOR_ANSWERS * PRIOR_SLIP) / (knowing + PRIOR_ANSWERS);
    guess = (luck + PRIOR_ANSWERS * usual) / (notKnowing + PRIOR_ANSWERS);
  }
  let score = betaLog(slip, PRIOR_SLIP) + betaLog(guess, usual);
  for (const { right, m } of answers) {
    const chance = m * (1 - slip) + (1 - m) * guess;
    score += Math.log(right ? chance : 1 - chance);
  }
  return { id, slip, guess, score };
}

const betaLog = (chance: number, usual: number): number =>
  PRIOR_ANSWERS * (usual * Math.log(chance) + (1 - usual) * Math.log(1 - chance));
