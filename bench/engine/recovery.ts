import {
  type Calibration,
  calibrate,
  findingsOf,
  guessByType,
  type Observation,
  observe,
  oursStrategy,
  type PastAnswer,
  plannedLength,
  type Target,
} from '../../src/engine/index.ts';
import { bankOf, syntheticTubes, TYPED } from './banks.ts';
import { accuracyOf, mean } from './play.ts';
import { normal, uniform } from './random.ts';
import { oursReading } from './strategies.ts';

/** What is learnt from stored answers, where the truth is known. */
export interface Recovery {
  readonly pupils: number;
  readonly answers: number;
  /** Mean |announced or learnt difficulty − true one|, in levels, over the skills that are not where they were announced. */
  readonly difficultyBefore: number;
  readonly difficultyAfter: number;
  /** The same for the chance that one who knows fails, over the broken items. */
  readonly slipBefore: number;
  readonly slipAfter: number;
  /** Of the broken items and misplaced skills, how many are reported; of all reports, how many are wrong. */
  readonly found: number;
  readonly broken: number;
  readonly falseAlarms: number;
  /** Accuracy at the end of tests of other pupils, without and with what was learnt, by the same questions asked. */
  readonly accuracyBefore: number;
  readonly accuracyAfter: number;
}

const SLIP = 0.05;
const BROKEN_SLIP = 0.6;
const MISPLACED = 2;

interface Truth {
  readonly difficulty: ReadonlyMap<string, number>;
  readonly slip: ReadonlyMap<string, number>;
}

/** One item in twelve fails those who know; one skill in twelve is two levels away. Levels N(3.2, 1.6), tubes N(level, 1). */
function makeTruth(target: Target): Truth {
  const items = target.skills.flatMap((skill) => skill.items);
  return {
    slip: new Map(items.map(({ id }, at) => [id, uniform(at, 301) < 1 / 12 ? BROKEN_SLIP : SLIP])),
    difficulty: new Map(
      target.skills.map(({ id, level }, at) => {
        const off = uniform(at, 302) < 1 / 12 ? MISPLACED : 0;
        return [id, level <= 4 ? level + off : level - off];
      }),
    ),
  };
}

function playOne(target: Target, truth: Truth, person: number) {
  const theta = 3.2 + 1.6 * normal(person, 310);
  const tubes = [...new Set(target.skills.map(({ tubeId }) => tubeId))];
  const abilities = new Map(tubes.map((id, at) => [id, theta + normal(person, 311, at)]));
  const known = target.skills.map(
    ({ id, tubeId }) => (truth.difficulty.get(id) ?? 0) <= (abilities.get(tubeId) ?? 0),
  );
  const length = plannedLength(target);
  const answers: PastAnswer[] = [];
  for (;;) {
    const next = oursStrategy.nextQuestion(target, answers, person, { length });
    if (next.kind === 'finished') return { answers, known };
    const at = target.skills.findIndex(({ id }) => id === next.skillId);
    const chance = known[at] ? 1 - (truth.slip.get(next.itemId) ?? SLIP) : SLIP;
    const verdict = uniform(person, 312, answers.length) < chance ? 'right' : 'wrong';
    answers.push({ itemId: next.itemId, skillId: next.skillId, verdict });
  }
}

export function measureRecovery(pupils: number): Recovery {
  const target = bankOf(syntheticTubes(8), TYPED);
  const truth = makeTruth(target);
  const observations: Observation[] = [];
  for (let person = 0; person < pupils; person++)
    observations.push(...observe(target, playOne(target, truth, person).answers));
  const items = target.skills.flatMap((skill) =>
    skill.items.map((item) => ({ id: item.id, skillId: skill.id, guess: guessByType(item) })),
  );
  const levels = new Map(target.skills.map(({ id, level }) => [id, level]));
  const calibration = calibrate(observations, items, levels);
  const misplaced = target.skills.filter(({ id, level }) => truth.difficulty.get(id) !== level);
  const bad = items.filter(({ id }) => truth.slip.get(id) === BROKEN_SLIP && calibration.items.has(id));
  const suspects = new Set(
    findingsOf(calibration, target.skills).flatMap((one) =>
      one.kind === 'out-of-order' ? [] : ['itemId' in one ? one.itemId : one.skillId],
    ),
  );
  const wanted = [...bad.map(({ id }) => id), ...misplaced.map(({ id }) => id)];
  return {
    pupils,
    answers: observations.length,
    difficultyBefore: mean(
      misplaced.map(({ id, level }) => Math.abs((truth.difficulty.get(id) ?? 0) - level)),
    ),
    difficultyAfter: mean(
      misplaced.map(({ id, level }) =>
        Math.abs((truth.difficulty.get(id) ?? 0) - (calibration.skills.get(id)?.difficulty ?? level)),
      ),
    ),
    slipBefore: BROKEN_SLIP - SLIP,
    slipAfter: mean(bad.map(({ id }) => Math.abs(BROKEN_SLIP - (calibration.items.get(id)?.slip ?? SLIP)))),
    found: wanted.filter((id) => suspects.has(id)).length,
    broken: wanted.length,
    falseAlarms: [...suspects].filter((id) => !wanted.includes(id)).length,
    ...accuracies(target, truth, calibration, Math.ceil(pupils / 5)),
  };
}

/** The same answers read twice: with the announced parameters, and with those that were learnt. */
function accuracies(target: Target, truth: Truth, { items, skills }: Calibration, pupils: number) {
  const learnt: Target = {
    skills: target.skills.map((skill) => ({
      ...skill,
      difficulty: skills.get(skill.id)?.difficulty,
      items: skill.items.map((item) => ({ ...item, learnt: items.get(item.id) })),
    })),
  };
  const both = Array.from({ length: pupils }, (_, at) => {
    const { answers, known } = playOne(target, truth, 500_000 + at);
    const right = Uint8Array.from(known, Number);
    return [
      accuracyOf(oursReading(target, answers), right),
      accuracyOf(oursReading(learnt, answers), right),
    ] as const;
  });
  return {
    accuracyBefore: mean(both.map(([before]) => before)),
    accuracyAfter: mean(both.map(([, after]) => after)),
  };
}
