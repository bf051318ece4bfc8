import { factsOf } from '../../simulators/registry.ts';
import type { ActQuestion, Answer, Score } from '../question.ts';
import { holds } from './checks.ts';

/** Which checks hold, in their order; none does for an answer that the scene does not know. */
function held({ scene, checks }: ActQuestion, answer: Answer): readonly boolean[] {
  const facts = answer.kind === 'state' ? factsOf(scene, answer.state) : null;
  return checks.map((check) => facts !== null && holds(check, facts));
}

/** Right when everything asked is done. `fields` tells which parts are, by their place from « 1 ». */
export function scoreAct(question: ActQuestion, answer: Answer): Score {
  if (answer.kind !== 'state') throw new Error('An answer of another kind was given to a simulator.');
  const done = held(question, answer);
  return {
    verdict: done.every(Boolean) ? 'right' : 'wrong',
    fields: Object.fromEntries(done.map((one, i) => [String(i + 1), one])),
  };
}

export const expectedAct = ({ checks }: ActQuestion): readonly string[] => checks.map(({ say }) => say);

/** The parts that are done, in words; nothing when none is. */
export function describeAct(question: ActQuestion, answer: Answer): readonly string[] {
  const done = held(question, answer);
  return question.checks.filter((_, i) => done[i]).map(({ say }) => say);
}
