import { originalStrategy } from '../../src/engine/strategies/original.ts';
import { endingWith } from '../../src/engine/strategies/ours/ours.ts';
import { posteriorOf } from '../../src/engine/strategies/ours/posterior.ts';
import type { Strategy } from '../../src/engine/types.ts';
import { jscatStrategy, loadJscat } from './jscat.ts';
import { originalReading, type Reading, raschReading } from './readings.ts';
import { type Chooser, chooseAscending, chooseBisection, chooseRandom } from './simple-strategies.ts';

export interface BenchStrategy {
  readonly name: string;
  readonly choose: Chooser;
  readonly reading: Reading;
  /** Share of the pupils it plays: the slow ones play fewer. */
  readonly share: number;
}

const chooserOf =
  (strategy: Strategy): Chooser =>
  (target, answers, seed) => {
    const decision = strategy.nextQuestion(target, answers, seed);
    return decision.kind === 'ask' ? decision : null;
  };

/** Without end, so that the whole curve is seen; its own end is measured apart. */
export const OURS_ENDLESS = endingWith({ to: Number.POSITIVE_INFINITY, targetError: -1, leastGain: 0 });

export const oursReading: Reading = (target, answers) => posteriorOf(target, answers).mastery;

export function benchStrategies(withJscat: boolean): readonly BenchStrategy[] {
  const jscat = withJscat ? loadJscat() : null;
  return [
    { name: 'original', choose: chooserOf(originalStrategy), reading: originalReading, share: 1 },
    { name: 'ours', choose: chooserOf(OURS_ENDLESS), reading: oursReading, share: 1 },
    { name: 'random', choose: chooseRandom, reading: raschReading, share: 1 },
    { name: 'random, our reading', choose: chooseRandom, reading: oursReading, share: 0.5 },
    { name: 'ascending', choose: chooseAscending, reading: raschReading, share: 1 },
    { name: 'bisection', choose: chooseBisection, reading: raschReading, share: 1 },
    ...(jscat ? [{ name: 'jscat', ...jscatStrategy(jscat), share: 0.25 }] : []),
  ];
}
