import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allRight,
  allWrong,
  contentA,
  contentB,
  type Pupil,
  play,
  simulatedPupil,
  targetOf,
} from '../../fixtures.ts';
import type { PastAnswer, Target, TargetItem, Verdict } from '../../types.ts';
import { listCandidates } from './candidates.ts';
import { oursStrategy, oursWith, USUAL_RULES } from './ours.ts';
import { plannedLength } from './planned-length.ts';
import { posteriorOf } from './posterior.ts';
import { masteryOf } from './read-knowledge.ts';
import { remainingQuestions } from './remaining-questions.ts';
import { KIND_RELIEF, KIND_START, USUAL_PEOPLE } from './settings.ts';
import { weighCandidates } from './worth.ts';

const tube = fc
  .uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 })
  .map((levels) => [...levels].sort((a, b) => a - b).join(''));
const target = fc.array(tube, { minLength: 1, maxLength: 6 }).map((tubes) => targetOf(tubes.join(' '), 2));
const verdict = fc.constantFrom<Verdict>('right', 'wrong', 'skipped');
const seed = fc.integer({ min: 0, max: 2 ** 40 });

/** Each skill has its verdict, drawn by fast-check. */
const pupilOf = (verdicts: readonly Verdict[]): Pupil => {
  const seen = new Map<string, number>();
  return ({ id }) => {
    if (!seen.has(id)) seen.set(id, seen.size);
    return verdicts[(seen.get(id) ?? 0) % verdicts.length] ?? 'wrong';
  };
};

const someItem = (within: Target, at: number): PastAnswer[] => {
  const items = within.skills.flatMap((skill) => skill.items.map((item) => ({ skill, item })));
  const found = items[at % items.length];
  return found ? [{ itemId: found.item.id, skillId: found.skill.id, verdict: 'wrong' }] : [];
};

const history = (within: Target, draws: readonly (readonly [number, Verdict])[]): PastAnswer[] => {
  const used = new Set<string>();
  return draws.flatMap(([at, verdict]) =>
    someItem(within, at).flatMap((answer) => {
      if (used.has(answer.itemId)) return [];
      used.add(answer.itemId);
      return [{ ...answer, verdict }];
    }),
  );
};
const draws = fc.array(fc.tuple(fc.nat(1000), verdict), { maxLength: 12 });

describe('a test led by ours', () => {
  test('ends within its budget, never repeats an item, asks only what is in the target', () => {
    fc.assert(
      fc.property(
        target,
        fc.array(verdict, { minLength: 1, maxLength: 9 }),
        seed,
        fc.integer({ min: 1, max: 30 }),
        (within, verdicts, number, to) => {
          const { answers, decisions } = play(oursWith({ to }), within, number, pupilOf(verdicts));
          expect(decisions.at(-1)?.kind).toBe('finished');
          expect(answers.length).toBeLessThanOrEqual(to);
          expect(new Set(answers.map(({ itemId }) => itemId)).size).toBe(answers.length);
          for (const { itemId, skillId } of answers)
            expect(
              within.skills.find(({ id }) => id === skillId)?.items.some(({ id }) => id === itemId),
            ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[string, Target, Pupil]>([
    ['A, all right', contentA, allRight],
    ['A, all wrong', contentA, allWrong],
    ['B, all right', contentB, allRight],
    ['B, all wrong', contentB, allWrong],
    ['B, chance', contentB, simulatedPupil(3, { slip: 0.5, guess: 0.5 }).answer],
  ])('%s: the usual end', (_, within, pupil) => {
    const { answers, decisions } = play(oursStrategy, within, 5, pupil);
    expect(decisions.at(-1)).toMatchObject({ kind: 'finished' });
    expect(answers.length).toBeLessThanOrEqual(USUAL_RULES.to);
  });

  test('without any limit, every skill that has items is reached', () => {
    const endless = oursWith({ to: Number.POSITIVE_INFINITY, targetError: -1, leastGain: 0 });
    const { answers, decisions } = play(endless, contentA, 1, simulatedPupil(1).answer);
    expect(new Set(answers.map(({ skillId }) => skillId)).size).toBe(contentA.skills.length);
    expect(decisions.at(-1)?.trace.reason).toBe('no-item');
  });

  test('the same seed, the same path; other seeds, other first questions', () => {
    const path = (number: number) => play(oursStrategy, contentB, number, simulatedPupil(9).answer).answers;
    expect(path(4)).toEqual(path(4));
    const firsts = Array.from({ length: 40 }, (_, number) => oursStrategy.nextQuestion(contentB, [], number));
    expect(new Set(firsts.map((first) => first.kind === 'ask' && first.itemId)).size).toBeGreaterThan(1);
  });

  test('an empty target, and one without items, are finished at once', () => {
    expect(oursStrategy.nextQuestion({ skills: [] }, [], 1).kind).toBe('finished');
    const bare = { skills: contentA.skills.map((skill) => ({ ...skill, items: [] })) };
    expect(oursStrategy.nextQuestion(bare, [], 1)).toMatchObject({
      kind: 'finished',
      trace: { reason: 'no-item' },
    });
  });

  test('a second variant is asked in some tests: surprises are checked', () => {
    const reasons = Array.from({ length: 30 }, (_, number) =>
      play(oursStrategy, contentB, number, simulatedPupil(number, { slip: 0.2, guess: 0.2 }).answer),
    ).flatMap(({ decisions }) => decisions.map(({ trace }) => trace.reason));
    expect(reasons).toContain('check-again');
  });
});

describe('kindness', () => {
  /** All that the strategy could have asked, weighed by a twin of it whose seed does not matter. */
  const success = (within: Target, answers: readonly PastAnswer[], number: number) =>
    oursStrategy.nextQuestion(within, answers, number).trace.weighed?.[0]?.success ?? 1;

  test('the first question is one that most succeed at', () => {
    for (let number = 0; number < 30; number++) {
      expect(success(contentA, [], number)).toBeGreaterThanOrEqual(KIND_START - 0.001);
      expect(success(contentB, [], number)).toBeGreaterThanOrEqual(KIND_START - 0.001);
    }
  });

  test('after two failures in a row, one of predicted success ≥ ½ while there is one', () => {
    let relieved = 0;
    for (let number = 0; number < 20; number++) {
      const pupil = number === 0 ? allWrong : simulatedPupil(number).answer;
      const { answers, decisions } = play(oursStrategy, contentB, number, pupil);
      for (let n = 2; n < answers.length; n++) {
        const before = answers.slice(0, n);
        relieved += Number(decisions[n]?.trace.reason === 'relief');
        const predicted = decisions[n]?.trace.weighed?.[0]?.success ?? 1;
        if (before.slice(-2).some(({ verdict }) => verdict === 'right') || predicted >= KIND_RELIEF - 0.001)
          continue;
        const posterior = posteriorOf(contentB, before);
        const all = weighCandidates(posterior, listCandidates(posterior.target, before, []));
        expect(Math.max(...all.map(({ success }) => success))).toBeLessThan(KIND_RELIEF);
      }
    }
    expect(relieved).toBeGreaterThan(0);
  });

  test('no timed question first nor twice in a row, where another is left', () => {
    const items = new Map<string, TargetItem>(
      contentB.skills.flatMap((skill) => skill.items.map((item) => [item.id, item])),
    );
    for (let number = 0; number < 20; number++) {
      const { answers } = play(oursStrategy, contentB, number, simulatedPupil(number).answer);
      const timed = answers.map(({ itemId }) => items.get(itemId)?.timed);
      expect(timed[0]).toBe(false);
      for (let n = 1; n < timed.length; n++) expect(timed[n] && timed[n - 1]).toBe(false);
    }
  });
});

describe('the posterior', () => {
  const p = (within: Target, answers: readonly PastAnswer[], skillId: string) =>
    masteryOf(within, answers).get(skillId) ?? Number.NaN;

  test('a right answer never lowers its own skill, a wrong or skipped one never raises it', () => {
    fc.assert(
      fc.property(target, draws, fc.nat(1000), (within, drawn, at) => {
        const before = history(within, drawn);
        const [next] = someItem(within, at);
        if (next === undefined || before.some(({ itemId }) => itemId === next.itemId)) return;
        const now = p(within, before, next.skillId);
        const then = (verdict: Verdict) => p(within, [...before, { ...next, verdict }], next.skillId);
        expect(then('right')).toBeGreaterThanOrEqual(now - 1e-9);
        expect(then('wrong')).toBeLessThanOrEqual(now + 1e-9);
        expect(then('skipped')).toBeLessThanOrEqual(now + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of answers on different skills does not matter', () => {
    fc.assert(
      fc.property(target, draws, (within, drawn) => {
        const answers = [...Map.groupBy(history(within, drawn), ({ skillId }) => skillId).values()].flatMap(
          ([first]) => (first ? [first] : []),
        );
        const [one, other] = [masteryOf(within, answers), masteryOf(within, answers.toReversed())];
        for (const [id, chance] of one) expect(other.get(id)).toBeCloseTo(chance, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('what is kept from one call to the next changes nothing: the same numbers as on a target never seen', () => {
    fc.assert(
      fc.property(
        target,
        draws,
        fc.array(fc.tuple(fc.nat(1000), verdict, fc.nat(90)), { maxLength: 5 }),
        (within, drawn, past) => {
          const answers = history(within, drawn);
          const earlier = past.flatMap(([at, said, ageDays]) =>
            someItem(within, at).map((answer) => ({ ...answer, verdict: said, ageDays })),
          );
          for (let n = 0; n <= answers.length; n++) {
            const kept = posteriorOf(within, answers.slice(0, n), earlier);
            const anew = posteriorOf({ skills: [...within.skills] }, answers.slice(0, n), earlier);
            expect(kept.mastery).toEqual(anew.mastery);
            expect(kept.shares).toEqual(anew.shares);
            expect(kept.level).toBe(anew.level);
            posteriorOf(within, answers.slice(0, n), []);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('more answers than are kept: still the same numbers', () => {
    const within = targetOf('1234 2345 123456 345');
    const said = (item: number, verdict: Verdict) =>
      someItem(within, item).map((answer) => ({ ...answer, verdict }));
    const aged = (age: number, on: Target) =>
      posteriorOf(
        on,
        [],
        said(age % 6, 'wrong').map((answer) => ({ ...answer, ageDays: age })),
      ).mastery;
    const first = posteriorOf(within, said(3, 'right')).mastery;
    for (let age = 0; age < 1500; age++) aged(age, within);
    expect(aged(700, within)).toEqual(aged(700, { skills: [...within.skills] }));
    expect(posteriorOf(within, said(3, 'right')).mastery).toEqual(first);
  });

  test('every chance is a chance, however long and strange the answers', () => {
    fc.assert(
      fc.property(target, fc.array(fc.tuple(fc.nat(1000), verdict), { maxLength: 60 }), (within, drawn) => {
        for (const chance of masteryOf(within, history(within, drawn)).values()) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a tube tells of the others through the person’s level', () => {
    const within = targetOf('1234 1234');
    const right: PastAnswer[] = [{ itemId: 't1.4.a', skillId: 't1.4', verdict: 'right' }];
    expect(p(within, right, 't2.3')).toBeGreaterThan(p(within, [], 't2.3') + 0.05);
  });

  test('luck counts: a choice of four says less than a typed answer', () => {
    const typed = (within: Target): Target => ({
      skills: within.skills.map((skill) => ({
        ...skill,
        items: skill.items.map((item) => ({ ...item, type: 'text' as const, options: 0 })),
      })),
    });
    const answers: PastAnswer[] = [{ itemId: 't1.3.a', skillId: 't1.3', verdict: 'right' }];
    const choice = targetOf('1357');
    expect(p(typed(choice), answers, 't1.3')).toBeGreaterThan(p(choice, answers, 't1.3'));
  });

  test('passing says more than failing where luck is strong', () => {
    const within = targetOf('1234');
    const one = (verdict: Verdict) => p(within, [{ itemId: 't1.2.a', skillId: 't1.2', verdict }], 't1.2');
    expect(one('skipped')).toBeLessThanOrEqual(one('wrong') + 0.05);
    expect(one('skipped')).toBeLessThan(p(within, [], 't1.2'));
  });

  test('old answers count, both ways, and fade with age', () => {
    const within = targetOf('12345');
    const old = (verdict: Verdict, ageDays: number) =>
      masteryOf(within, [], [{ itemId: 't1.3.a', skillId: 't1.3', verdict, ageDays }]).get('t1.3') ??
      Number.NaN;
    const none = p(within, [], 't1.3');
    expect(old('right', 1)).toBeGreaterThan(old('right', 90));
    expect(old('right', 90)).toBeGreaterThan(none);
    expect(old('wrong', 1)).toBeLessThan(old('wrong', 90));
    expect(old('wrong', 90)).toBeLessThan(none);
    expect(old('right', 10_000)).toBeCloseTo(none, 6);
    expect(p(within, [{ itemId: 't1.3.a', skillId: 't1.3', verdict: 'right' }], 't1.3')).toBeGreaterThan(
      old('right', 0),
    );
  });

  test('an item of an earlier test is not asked where its twin is new', () => {
    const earlier = contentA.skills.map(({ id, items: [item] }) => ({
      itemId: item?.id ?? '',
      skillId: id,
      verdict: 'wrong' as const,
      ageDays: 400,
    }));
    const decision = oursStrategy.nextQuestion(contentA, [], 3, { earlier });
    expect(decision).toMatchObject({ kind: 'ask', itemId: expect.stringMatching(/b$/) });
  });
});

describe('what is said', () => {
  test('nothing before any answer in the middle of the scale; direct and inferred told apart; certainty in range', () => {
    expect(oursStrategy.knowledge(targetOf('345'), []).size).toBe(0);
    const { answers } = play(oursStrategy, contentA, 1, simulatedPupil(2).answer);
    const known = oursStrategy.knowledge(contentA, answers);
    const asked = new Set(answers.map(({ skillId }) => skillId));
    expect(known.size).toBeGreaterThan(contentA.skills.length / 2);
    for (const [id, { source, certainty }] of known) {
      expect(source).toBe(asked.has(id) ? 'direct' : 'inferred');
      expect(certainty).toBeGreaterThanOrEqual(0.7);
      expect(certainty).toBeLessThanOrEqual(1);
    }
  });

  test('a trace is small, and says why', () => {
    const { answers } = play(oursStrategy, contentB, 1, simulatedPupil(2).answer, { budget: 7 });
    const { trace } = oursStrategy.nextQuestion(contentB, answers, 1);
    expect(JSON.stringify(trace).length).toBeLessThan(700);
    expect(trace).toMatchObject({ strategy: 'ours', filters: [] });
    expect(trace.regimes).toHaveLength(USUAL_PEOPLE.regimes.length);
    expect(trace.reason).toBeDefined();
  });
});

describe('the announced length', () => {
  test('is kept, whoever answers; questions left never leave it, and say none at the end', () => {
    fc.assert(
      fc.property(
        target,
        fc.array(verdict, { minLength: 1, maxLength: 9 }),
        seed,
        (within, verdicts, number) => {
          const length = plannedLength(within);
          const { answers } = play(oursStrategy, within, number, pupilOf(verdicts), { length });
          const most = within.skills.reduce((sum, { items }) => sum + items.length, 0);
          expect(length.to).toBeLessThanOrEqual(Math.min(USUAL_RULES.to, most));
          expect(answers.length).toBeGreaterThanOrEqual(length.from);
          expect(answers.length).toBeLessThanOrEqual(length.to);
          for (let n = 0; n < answers.length; n += 3) {
            const { from, to } = remainingQuestions(within, answers.slice(0, n), number, length);
            expect(from).toBeGreaterThanOrEqual(Math.max(1, length.from - n));
            expect(to).toBeGreaterThanOrEqual(from);
            expect(to).toBeLessThanOrEqual(length.to - n);
          }
          expect(remainingQuestions(within, answers, number, length)).toEqual({ from: 0, to: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is the same for everybody; shorter at best for whoever brings earlier answers', () => {
    const length = plannedLength(contentB);
    expect(plannedLength({ skills: contentB.skills })).toEqual(length);
    const earlier = contentB.skills.map(({ id, items: [item] }) => ({
      itemId: item?.id ?? '',
      skillId: id,
      verdict: 'right' as const,
      ageDays: 3,
    }));
    const again = plannedLength(contentB, earlier);
    expect(again.from).toBeLessThan(length.from);
    expect(again.to).toBe(length.to);
  });
});
