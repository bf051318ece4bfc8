import { originalStrategy } from '../../src/engine/strategies/original.ts';
import { guessByType } from '../../src/engine/strategies/ours/noise.ts';
import { oursWith } from '../../src/engine/strategies/ours/ours.ts';
import { posteriorOf } from '../../src/engine/strategies/ours/posterior.ts';
import type { Population } from '../../src/engine/strategies/ours/settings.ts';
import type { Strategy } from '../../src/engine/types.ts';
import { jscatStrategy, loadJscat } from './jscat.ts';
import { originalReading, type Reading, raschReading } from './readings.ts';
import { type Chooser, chooseAscending, chooseBisection, chooseRandom } from './simple-strategies.ts';
import type { World } from './worlds.ts';

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
const ENDLESS = { to: Number.POSITIVE_INFINITY, targetError: -1, leastGain: 0 };
export const OURS_ENDLESS = oursWith(ENDLESS);

export const oursReading: Reading = (target, answers) => posteriorOf(target, answers).mastery;

/** Asks what tells most, hard or not from the first question on. */
const UNKIND = { ...ENDLESS, kindness: { start: 0, relief: 0 } };

/**
 * Ours, told how the people and the questions of the world truly are, and without kindness: what the choice of one question at
 * a time could reach at best. Only where the world is a ladder of steady noise.
 */
function toldStrategy(
  { told, levelMean, levelSpread, tubeSpread, competenceSpread }: World,
  luckless: number,
) {
  if (told === undefined) return [];
  const { slip, guess } = told;
  const population: Population = {
    regimes: [
      {
        share: 1,
        slip,
        luck: guess - luckless,
        slope: Number.POSITIVE_INFINITY,
        tubeSpread,
        competenceSpread: Math.max(competenceSpread, 0.02),
      },
    ],
    levelMean,
    levelSpread,
    farTubes: 0,
  };
  const choose = chooserOf(oursWith(UNKIND, population));
  const reading: Reading = (target, answers) => posteriorOf(target, answers, [], population).mastery;
  return [{ name: TOLD, choose, reading, share: 1 }];
}

/** Of the question that a world asks. */
const luckOf = ({ kind }: World): number => guessByType(kind);

export const TOLD = 'told all, not kind';
export const NOT_KIND = 'ours, not kind';

export function benchStrategies(withJscat: boolean, world: World | null = null): readonly BenchStrategy[] {
  const jscat = withJscat ? loadJscat() : null;
  return [
    { name: 'original', choose: chooserOf(originalStrategy), reading: originalReading, share: 1 },
    { name: 'ours', choose: chooserOf(OURS_ENDLESS), reading: oursReading, share: 1 },
    { name: NOT_KIND, choose: chooserOf(oursWith(UNKIND)), reading: oursReading, share: 1 },
    ...(world ? toldStrategy(world, luckOf(world)) : []),
    { name: 'random', choose: chooseRandom, reading: raschReading, share: 1 },
    { name: 'random, our reading', choose: chooseRandom, reading: oursReading, share: 0.5 },
    { name: 'ascending', choose: chooseAscending, reading: raschReading, share: 1 },
    { name: 'bisection', choose: chooseBisection, reading: raschReading, share: 1 },
    ...(jscat ? [{ name: 'jscat', ...jscatStrategy(jscat), share: 0.25 }] : []),
  ];
}
