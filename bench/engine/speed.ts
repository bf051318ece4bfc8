import type { PastAnswer } from '../../src/engine/types.ts';
import { bankOf, syntheticTubes, TYPED } from './banks.ts';
import type { Chooser } from './simple-strategies.ts';
import { benchStrategies } from './strategies.ts';
import { makePupil, WORLDS } from './worlds.ts';

export interface Speed {
  readonly strategy: string;
  readonly skills: number;
  /** Mean time of a choice in processor time of this thread, in microseconds, after a warm-up on other pupils. */
  readonly micros: number;
}

/** Alone on its thread, before the workers start. */
export function measureSpeed(quick: boolean): Speed[] {
  const strategies = benchStrategies(!quick).filter(({ name }) =>
    ['original', 'ours', 'jscat'].includes(name),
  );
  return [24, 160].flatMap((tubes) =>
    strategies.map(({ name, choose }) => ({
      strategy: name,
      ...timeOf(choose, tubes, name === 'jscat' ? 2 : 30),
    })),
  );
}

function timeOf(choose: Chooser, tubes: number, tests: number): { skills: number; micros: number } {
  const target = bankOf(syntheticTubes(tubes), TYPED);
  const items = new Map(target.skills.flatMap((skill) => skill.items.map((item) => [item.id, item])));
  const skills = new Map(target.skills.map(({ id }, at) => [id, at]));
  let choices = 0;
  const play = (person: number) => {
    const pupil = makePupil(target, WORLDS.ladder, person);
    const answers: PastAnswer[] = [];
    for (; answers.length < 40; choices++) {
      const choice = choose(target, answers, person);
      const item = items.get(choice?.itemId ?? '');
      if (choice === null || item === undefined) return;
      const verdict = pupil.answer(skills.get(choice.skillId) ?? 0, item, answers.length);
      answers.push({ itemId: item.id, skillId: choice.skillId, verdict });
    }
  };
  const half = Math.ceil(tests / 2);
  for (let person = 0; person < half; person++) play(person);
  choices = 0;
  const before = process.threadCpuUsage();
  for (let person = half; person < half + tests; person++) play(person);
  const { user, system } = process.threadCpuUsage(before);
  return { skills: target.skills.length, micros: (user + system) / choices };
}
