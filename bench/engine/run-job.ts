import { oursStrategy } from '../../src/engine/strategies/ours/ours.ts';
import { plannedLength } from '../../src/engine/strategies/ours/planned-length.ts';
import { remainingQuestions } from '../../src/engine/strategies/ours/remaining-questions.ts';
import type { Length, Target } from '../../src/engine/types.ts';
import { bankOf, CONTENTS, syntheticTubes } from './banks.ts';
import { answerCapacity, shannonBound, stateEntropy } from './bounds.ts';
import {
  addToBins,
  after,
  answersFor,
  type Bin,
  bootstrap,
  emptyBins,
  type Interval,
  meanAndError,
  meanCurve,
  type Pair,
  quantile,
  ratioR,
} from './metrics.ts';
import { oracleFor } from './oracle.ts';
import { ownBank } from './own-bank.ts';
import type { Job } from './plan.ts';
import { mean, type Played, playTest } from './play.ts';
import { type BenchStrategy, benchStrategies, oursReading } from './strategies.ts';
import { makePupil, type SimulatedPupil, WORLDS, type World } from './worlds.ts';

export const LENGTHS = [5, 10, 15, 20, 30, 40] as const;

export interface StrategyResult {
  readonly strategy: string;
  readonly pupils: number;
  /** Its own last question, or the length of the original for those without end. */
  readonly questions: number;
  readonly accuracyAtEnd: number;
  readonly ratio: number | null;
  readonly ratioInterval: Interval;
  /** Accuracy at the original's mean length, minus the original's at its end; 90 % interval. */
  readonly lead: number;
  readonly leadInterval: Interval;
  readonly to95: number | null;
  readonly accuracy: readonly number[];
  /** Ours minus this one on the very same pupils, at each length: mean and standard error. */
  readonly behindOurs: readonly { readonly mean: number; readonly error: number }[];
  readonly f1: readonly number[];
  readonly tubeError: readonly number[];
  readonly competenceError: readonly number[];
  readonly firstRight: number;
  /** Share of right answers of the quarter of pupils that master least. */
  readonly weakestSuccess: number;
  /** Mean accuracy of the worst tenth of pupils, at the original's length. */
  readonly worstDecile: number;
  /** Per pupil: third failures in a row on a hard item while one of true chance ≥ ½ was left. */
  readonly unkind: number;
}

/** Ours with its own end. */
export interface EndResult {
  readonly questions: number;
  readonly p90: number;
  readonly median: number;
  readonly accuracy: number;
  readonly f1: number;
  readonly worstDecile: number;
  /** Share of the skills that are said, and of these the share that is right. */
  readonly verified: number;
  readonly verifiedRight: number;
  /** Share of announced ranges that came true, how many were checked, and their mean width. */
  readonly announcedTrue: number | null;
  readonly announcedCount: number;
  readonly announcedWidth: number | null;
}

export interface JobResult {
  readonly job: Job;
  readonly skills: number;
  readonly tubes: number;
  readonly strategies: readonly StrategyResult[];
  readonly end: EndResult;
  readonly bins: readonly Bin[];
  /** Chance of a right answer to the questions of the level that most pupils succeed at. */
  readonly easiest: number;
  readonly bound: { readonly bits: number; readonly capacity: number; readonly to95: number } | null;
  readonly oracle: {
    readonly pupils: number;
    readonly accuracy: readonly number[];
    readonly ratio: number | null;
  } | null;
  /** Mean accuracy after each answer, for the plot. */
  readonly curves: Readonly<Record<string, readonly number[]>>;
}

async function targetFor({ bank, world }: Job): Promise<Target> {
  if (bank === 'own' || bank === 'essential') return ownBank(bank);
  const kind = WORLDS[world].kind;
  if (bank === 'A' || bank === 'B') return bankOf(CONTENTS[bank], kind);
  return bankOf(syntheticTubes(Number(bank)), kind);
}

export async function runJob(job: Job): Promise<JobResult> {
  const world: World = WORLDS[job.world];
  const target = await targetFor(job);
  const pupils = Array.from({ length: job.pupils }, (_, at) => makePupil(target, world, job.firstPupil + at));
  const all = benchStrategies(job.jscat, world);
  const [original] = all;
  if (original === undefined) throw new Error('the bench needs the original');
  const base = playAll(original, target, pupils, job, Number.POSITIVE_INFINITY);
  const length = Math.round(mean(base.map(({ answers }) => answers.length)));
  const horizon = Math.max(Math.ceil(length * 1.15), 31);
  const played = new Map<string, Played[]>([['original', base]]);
  for (const strategy of all.slice(1)) {
    const some = pupils.slice(0, Math.ceil(pupils.length * strategy.share));
    const until = strategy.name === 'jscat' ? Math.min(horizon, length + 1) : horizon;
    played.set(strategy.name, playAll(strategy, target, some, job, until));
  }
  const ours = played.get('ours') ?? [];
  const results = [...played].map(([name, tests]) => summarise(name, tests, { base, ours, pupils, length }));
  const { end, bins } = playOwnEnd(target, pupils, job, ours);
  return {
    job,
    skills: target.skills.length,
    tubes: new Set(target.skills.map(({ tubeId }) => tubeId)).size,
    strategies: results,
    end,
    bins,
    easiest: easiestOf(target, pupils),
    bound: boundOf(target, world, job),
    oracle: job.oracle > 0 ? playOracle(target, pupils.slice(0, job.oracle), base, job) : null,
    curves: Object.fromEntries(
      [...played].map(([name, tests]) => [name, meanCurve(tests.map((one) => one.accuracy)).map(short)]),
    ),
  };
}

const short = (value: number): number => Math.round(value * 1e5) / 1e5;

const playAll = (
  strategy: Pick<BenchStrategy, 'choose' | 'reading'>,
  target: Target,
  pupils: readonly SimulatedPupil[],
  job: Job,
  until: number,
): Played[] => pupils.map((pupil, at) => playTest(strategy, target, pupil, job.firstPupil + at, until));

function summarise(
  strategy: string,
  tests: readonly Played[],
  {
    base,
    ours,
    pupils,
    length,
  }: {
    base: readonly Played[];
    ours: readonly Played[];
    pupils: readonly SimulatedPupil[];
    length: number;
  },
): StrategyResult {
  const pairs = tests.map((one, at): Pair & { lead: number } => {
    const originalAccuracy = base[at]?.accuracy.at(-1) ?? 0;
    return {
      originalLength: base[at]?.answers.length ?? 0,
      originalAccuracy,
      curve: one.accuracy,
      lead: after(one.accuracy, length) - originalAccuracy,
    };
  });
  const curve = meanCurve(tests.map(({ accuracy }) => accuracy));
  const at = (pick: (one: Played) => readonly number[]) => {
    const found = meanCurve(tests.map(pick));
    return LENGTHS.map((n) => short(after(found, n)));
  };
  const byMastery = tests
    .map((one, place) => ({ one, mastered: mean([...(pupils[place]?.truth ?? [])]) }))
    .sort((a, b) => a.mastered - b.mastered)
    .slice(0, Math.ceil(tests.length / 4));
  const worst = tests.map(({ accuracy }) => after(accuracy, length)).sort((a, b) => a - b);
  const rightOf = (one: Played) =>
    mean(one.answers.slice(0, length).map(({ verdict }) => Number(verdict === 'right')));
  return {
    strategy,
    pupils: tests.length,
    questions: mean(tests.map(({ answers }) => Math.min(answers.length, length))),
    accuracyAtEnd: short(after(curve, strategy === 'original' ? Number.POSITIVE_INFINITY : length)),
    ratio: strategy === 'original' ? 1 : ratioR(pairs),
    ratioInterval: strategy === 'original' ? { low: 1, high: 1 } : bootstrap(pairs, ratioR),
    lead: mean(pairs.map(({ lead }) => lead)),
    leadInterval: bootstrap(pairs, (some) => mean(some.map(({ lead }) => lead))),
    to95: answersFor(curve, 0.95),
    accuracy: at(({ accuracy }) => accuracy),
    behindOurs: LENGTHS.map((n) =>
      meanAndError(tests.map((one, place) => after(ours[place]?.accuracy ?? [], n) - after(one.accuracy, n))),
    ),
    f1: at(({ f1 }) => f1),
    tubeError: at(({ tubeError }) => tubeError),
    competenceError: at(({ competenceError }) => competenceError),
    firstRight: mean(tests.map(({ answers: [first] }) => Number(first?.verdict === 'right'))),
    weakestSuccess: mean(byMastery.map(({ one }) => rightOf(one))),
    worstDecile: mean(worst.slice(0, Math.ceil(worst.length / 10))),
    unkind: mean(tests.map(({ unkind }) => unkind)),
  };
}

/** The usual end on the path already played: up to there the endless path is the same. */
function playOwnEnd(
  target: Target,
  pupils: readonly SimulatedPupil[],
  job: Job,
  tests: readonly Played[],
): { end: EndResult; bins: readonly Bin[] } {
  const bins = emptyBins();
  const length = plannedLength(target);
  const seen = tests.map((test, at) => {
    const pupil = pupils[at];
    const seed = job.firstPupil + at;
    const stop = test.answers.findIndex(
      (_, n) =>
        n >= length.from &&
        oursStrategy.nextQuestion(target, test.answers.slice(0, n), seed, { length }).kind === 'finished',
    );
    const n = stop < 0 ? test.answers.length : stop;
    const truth = pupil?.truth ?? new Uint8Array();
    for (const when of [10, 20, n]) {
      const map = test.maps[when];
      if (map !== undefined && when <= n) addToBins(bins, map, truth);
    }
    const known = oursStrategy.knowledge(target, test.answers.slice(0, n));
    const said = target.skills.flatMap(({ id }, skill) => {
      const found = known.get(id);
      return found ? [Number((found.status === 'validated') === (truth[skill] === 1))] : [];
    });
    return {
      n,
      accuracy: after(test.accuracy, n),
      f1: after(test.f1, n),
      verified: said.length / target.skills.length,
      verifiedRight: said.length === 0 ? 1 : mean(said),
      announced: checkAnnounced(target, test, { end: n, seed, length }),
    };
  });
  const announced = seen.flatMap((one) => one.announced);
  const accuracies = seen.map(({ accuracy }) => accuracy).sort((a, b) => a - b);
  const lengths = seen.map(({ n }) => n);
  return {
    bins,
    end: {
      questions: mean(lengths),
      p90: quantile(lengths, 0.9),
      median: quantile(lengths, 0.5),
      accuracy: mean(accuracies),
      f1: mean(seen.map(({ f1 }) => f1)),
      worstDecile: mean(accuracies.slice(0, Math.ceil(accuracies.length / 10))),
      verified: mean(seen.map(({ verified }) => verified)),
      verifiedRight: mean(seen.map(({ verifiedRight }) => verifiedRight)),
      announcedTrue: announced.length > 0 ? mean(announced.map(({ held }) => Number(held))) : null,
      announcedCount: announced.length,
      announcedWidth: announced.length > 0 ? mean(announced.map(({ width }) => width)) : null,
    },
  };
}

/** At the start and at each checkpoint (five questions), as a pupil would see it. */
function checkAnnounced(
  target: Target,
  test: Played,
  { end, seed, length }: { end: number; seed: number; length: Length },
) {
  return Array.from({ length: Math.ceil(end / 5) }, (_, at) => at * 5).map((n) => {
    const { from, to } = remainingQuestions(target, test.answers.slice(0, n), seed, length);
    return { held: end - n >= from && end - n <= to, width: to - from };
  });
}

/** By level, so that no single skill is picked for the luck of the pupils at hand. */
function easiestOf({ skills }: Target, pupils: readonly SimulatedPupil[]): number {
  const byLevel = Map.groupBy(skills.keys(), (at) => skills[at]?.level);
  const chances = [...byLevel.values()].map((members) =>
    mean(
      members.flatMap((skill) =>
        (skills[skill]?.items ?? []).map((item) => mean(pupils.map(({ chance }) => chance(skill, item, 0)))),
      ),
    ),
  );
  return Math.max(...chances);
}

/** Only for the ladder worlds, whose channel is known; « product » by its clearest channel, typed answers. */
function boundOf(target: Target, world: World, { bank, world: name }: Job): JobResult['bound'] {
  const known = ['8', '24', '60'].includes(bank) && ['clean', 'ladder', 'mcq'].includes(name);
  if (!known && name !== 'product') return null;
  const items = target.skills.flatMap((skill) => skill.items);
  const clearest = items.map((item) => world.noise(0, 0, item)).sort((a, b) => a.guess - b.guess)[0];
  if (clearest === undefined) return null;
  const bits = stateEntropy(target, world, 300);
  const capacity = answerCapacity(clearest.slip, clearest.guess);
  const tubes = new Set(target.skills.map(({ tubeId }) => tubeId)).size;
  const to95 = shannonBound({ bits, capacity, tubes, skills: target.skills.length, accuracy: 0.95 });
  return { bits, capacity, to95 };
}

function playOracle(
  target: Target,
  pupils: readonly SimulatedPupil[],
  base: readonly Played[],
  job: Job,
): JobResult['oracle'] {
  const tests = pupils.map((pupil, at) =>
    playTest({ choose: oracleFor(pupil), reading: oursReading }, target, pupil, job.firstPupil + at, 20),
  );
  const pairs = tests.map((one, at) => ({
    originalLength: base[at]?.answers.length ?? 0,
    originalAccuracy: base[at]?.accuracy.at(-1) ?? 0,
    curve: one.accuracy,
  }));
  const curve = meanCurve(tests.map(({ accuracy }) => accuracy));
  return { pupils: tests.length, accuracy: LENGTHS.map((n) => short(after(curve, n))), ratio: ratioR(pairs) };
}
