import { bankOf, syntheticTubes, TYPED } from './banks.ts';
import { playTest } from './play.ts';
import { type BenchStrategy, benchStrategies } from './strategies.ts';
import { makePupil, WORLDS } from './worlds.ts';

export interface Speed {
  readonly strategy: string;
  readonly skills: number;
  /** Median over tests of the mean time of a choice, in microseconds, after a warm-up of ten tests (one where it is slow). */
  readonly micros: number;
}

/** Alone on its thread, before the workers start. */
export function measureSpeed(quick: boolean): Speed[] {
  const strategies = benchStrategies(!quick).filter(({ name }) =>
    ['original', 'ours', 'jscat'].includes(name),
  );
  return [24, 160].flatMap((tubes) =>
    strategies.map((strategy) => ({ strategy: strategy.name, ...timeOf(strategy, tubes, quick) })),
  );
}

function timeOf(strategy: BenchStrategy, tubes: number, quick: boolean) {
  const target = bankOf(syntheticTubes(tubes), TYPED);
  const slow = strategy.name === 'jscat' || tubes > 100;
  const tests = slow ? (quick ? 1 : 3) : 15;
  const warmUp = slow ? 1 : 10;
  const times = Array.from({ length: tests + warmUp }, (_, person) => {
    const pupil = makePupil(target, WORLDS.ladder, person);
    const choose: BenchStrategy['choose'] = strategy.choose;
    const { micros, answers } = playTest(
      { choose, reading: () => new Float64Array(target.skills.length) },
      target,
      pupil,
      person,
      slow ? 15 : 40,
    );
    return micros / answers.length;
  })
    .slice(warmUp)
    .sort((a, b) => a - b);
  return { skills: target.skills.length, micros: times[Math.floor(times.length / 2)] ?? Number.NaN };
}
