import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bankOf, syntheticTubes, TYPED } from './banks.ts';
import { answerCapacity, largestEntropy, shannonBound, stateEntropy } from './bounds.ts';
import { addToBins, after, answersFor, bootstrap, emptyBins, gaps, meanCurve, ratioR } from './metrics.ts';
import { accuracyOf, f1Of, playTest } from './play.ts';
import { plotCurves } from './plot.ts';
import { raschReading } from './readings.ts';
import { runJob } from './run-job.ts';
import { chooseAscending, chooseBisection, chooseRandom } from './simple-strategies.ts';
import { tinyBank } from './tiny-bank.ts';
import { makePupil, WORLDS } from './worlds.ts';

describe('banks and pupils', () => {
  test('the sizes of performance.md §4c, and the same bank every time', () => {
    const skills = [8, 24].map((tubes) => syntheticTubes(tubes).join('').length);
    expect(skills[0]).toBeGreaterThan(41);
    expect(skills[0]).toBeLessThan(46);
    expect(skills[1]).toBeGreaterThan(110);
    expect(skills[1]).toBeLessThan(120);
    expect(syntheticTubes(24)).toEqual(syntheticTubes(24));
    for (const tube of syntheticTubes(60)) expect(tube).toBe([...new Set(tube)].sort().join(''));
  });

  test('our own bank is read by plain Node, as the bench is run: no page among what it imports', () => {
    const script =
      "import('./bench/engine/own-bank.ts').then(async (m) => console.log((await m.ownBank('essential')).skills.length))";
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stderr).not.toContain('Error');
    expect(Number(stdout)).toBeGreaterThan(20);
  });

  const bank = bankOf(syntheticTubes(8), TYPED);

  test('a pupil is a number: same truth, same luck; a ladder in the ladder world', () => {
    const [one, again] = [makePupil(bank, WORLDS.ladder, 12), makePupil(bank, WORLDS.ladder, 12)];
    expect(one.truth).toEqual(again.truth);
    for (const [at, skill] of bank.skills.entries())
      for (const item of skill.items) expect(one.answer(at, item, 0)).toBe(again.answer(at, item, 5));
    const tubes = Map.groupBy(bank.skills.keys(), (at) => bank.skills[at]?.tubeId);
    for (const tube of tubes.values())
      for (const [rank, at] of tube.entries())
        if (rank > 0) expect(one.truth[at]).toBeLessThanOrEqual(one.truth[tube[rank - 1] ?? 0] ?? 0);
  });

  test('slip and guess are those of the world', () => {
    const rights = { mastered: [0, 0], not: [0, 0] };
    for (let person = 0; person < 300; person++) {
      const pupil = makePupil(bank, WORLDS.mcq, person);
      for (const [at, { items }] of bank.skills.entries()) {
        const [item] = items;
        const counts = pupil.truth[at] === 1 ? rights.mastered : rights.not;
        if (item === undefined) continue;
        counts[0] = (counts[0] ?? 0) + Number(pupil.answer(at, item, 0) === 'right');
        counts[1] = (counts[1] ?? 0) + 1;
      }
    }
    const share = ([right = 0, all = 1]: number[]) => right / all;
    expect(share(rights.mastered)).toBeCloseTo(0.92, 1.5);
    expect(share(rights.not)).toBeCloseTo(0.25, 1.5);
  });

  test('twins share their luck; whoever skips never does so on what is mastered', () => {
    const twins = makePupil(bank, WORLDS.twins, 3);
    const shy = makePupil(bank, WORLDS.skips, 3);
    for (const [at, { items }] of bank.skills.entries()) {
      const [one, two] = items;
      if (one === undefined || two === undefined) continue;
      expect(twins.answer(at, one, 0)).toBe(twins.answer(at, two, 0));
      if (shy.truth[at] === 1) expect(shy.answer(at, one, 0)).not.toBe('skipped');
    }
  });
});

describe('metrics', () => {
  test('accuracy and F1 by hand', () => {
    const map = Float64Array.of(0.9, 0.6, 0.4, 0.1);
    expect(accuracyOf(map, Uint8Array.of(1, 0, 1, 0))).toBe(0.5);
    expect(f1Of(map, Uint8Array.of(1, 0, 1, 0))).toBe(0.5);
    expect(f1Of(Float64Array.of(0, 0), Uint8Array.of(0, 0))).toBe(1);
  });

  test('R by hand: the original is right on 0.8 after 10 questions; the other gets there at 4.5', () => {
    const pair = { originalLength: 10, originalAccuracy: 0.8, curve: [0.5, 0.6, 0.7, 0.7, 0.75, 0.85, 0.9] };
    expect(answersFor(pair.curve, 0.8)).toBeCloseTo(4.5, 12);
    expect(ratioR([pair, pair])).toBeCloseTo(0.45, 12);
    expect(ratioR([{ ...pair, originalAccuracy: 0.95 }])).toBeNull();
    expect(after(pair.curve, 99)).toBe(0.9);
    expect(meanCurve([[0, 1], [0.5]])).toEqual([0.25, 0.75]);
    expect(bootstrap([pair, pair], ratioR)).toEqual({
      low: expect.closeTo(0.45, 12),
      high: expect.closeTo(0.45, 12),
    });
  });

  test('calibration by hand', () => {
    const bins = emptyBins();
    addToBins(bins, Float64Array.of(0.72, 0.78, 1, 0), Uint8Array.of(1, 0, 1, 0));
    expect(gaps(bins, 1)[7]).toBeCloseTo(-25, 10);
    expect(gaps(bins, 1)[9]).toBeCloseTo(0, 10);
    expect(gaps(bins, 2)[9]).toBeNull();
  });
});

describe('bounds', () => {
  test('capacity of an answer: the figures of performance.md §4e', () => {
    expect(answerCapacity(0.01, 0.01)).toBeCloseTo(0.919, 3);
    expect(answerCapacity(0.08, 0.08)).toBeCloseTo(0.598, 3);
    expect(answerCapacity(0.08, 0.25)).toBeCloseTo(0.373, 2);
    expect(answerCapacity(0.5, 0.5)).toBeCloseTo(0, 9);
  });

  test('Shannon for 95 % at 24 tubes of 115 skills and 36.7 bits: 18.1 (performance.md §4e)', () => {
    expect(largestEntropy(0)).toBe(0);
    const bound = shannonBound({ bits: 36.7, capacity: 0.598, tubes: 24, skills: 115, accuracy: 0.95 });
    expect(bound).toBeCloseTo(18.1, 0);
  });

  test('one tube of one skill at the mean level is one bit', () => {
    const coin = bankOf(['3'], TYPED);
    expect(stateEntropy(coin, { ...WORLDS.ladder, levelMean: 3 }, 50)).toBeCloseTo(1, 3);
  });

  test('three tubes: the best plan ≥ the best next question, and ours not far behind', () => {
    const { optimum, greedy, ours } = tinyBank(4);
    expect(optimum).toBeGreaterThanOrEqual(greedy - 1e-12);
    expect(optimum - greedy).toBeLessThan(0.005);
    expect(optimum).toBeGreaterThan(ours);
    expect(optimum - ours).toBeLessThan(0.03);
  });
});

describe('peers and a whole job', () => {
  const bank = bankOf(['123', '24'], TYPED);
  const pupil = makePupil(bank, WORLDS.clean, 5);

  test.each([
    ['random', chooseRandom],
    ['ascending', chooseAscending],
    ['bisection', chooseBisection],
  ])('%s ends and repeats nothing', (_, choose) => {
    const { answers, accuracy } = playTest({ choose, reading: raschReading }, bank, pupil, 3, 100);
    expect(new Set(answers.map(({ skillId }) => skillId)).size).toBe(answers.length);
    expect(accuracy).toHaveLength(answers.length + 1);
  });

  test('the same numbers at every run, and a plot of them', async () => {
    const job = {
      bank: '8',
      world: 'ladder',
      pupils: 3,
      firstPupil: 1,
      jscat: false,
      oracle: 0,
    } as const;
    const [one, two] = [await runJob(job), await runJob(job)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    const looks = (curves: typeof one.curves) =>
      [...plotCurves({ ...one, curves }).matchAll(/<polyline .*?(stroke=.*?)\/>/g)].map(([, look]) => look);
    expect(looks(one.curves)).toHaveLength(one.strategies.length);
    expect(new Set(looks({ ...one.curves, jscat: [0.5] })).size).toBe(one.strategies.length + 1);
  });
});
