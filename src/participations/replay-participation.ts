import type { AskedQuestion } from '../../db/types.ts';
import { getSurface, type Release } from '../content/index.ts';
import { type Answer, scoreAnswer } from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { withoutSimulator } from './ask-without.ts';
import { leadTest } from './lead-test.ts';
import type { GivenAnswer } from './list-answers.ts';
import { listAnswers } from './list-answers.ts';

/** Something that the stored answers alone would have made otherwise. */
export interface Difference {
  /** Position of the answer; 0 for what is stored of the whole test. */
  readonly position: number;
  readonly what: 'question' | 'verdict' | 'trace' | 'history' | 'knowledge' | 'counts' | 'next question';
  readonly stored: unknown;
  readonly replayed: unknown;
}

export interface Replay {
  readonly answers: number;
  readonly differences: readonly Difference[];
}

/** A participation with the campaign that fixes its plan, by number and for the house only; null when there is none. */
export async function findForReplay(db: DbOrTrx, id: number) {
  const row = await db
    .selectFrom('participations as p')
    .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
    .where('p.id', '=', id)
    .selectAll('p')
    .select(['c.releaseId', 'c.skillIds'])
    .executeTakeFirst();
  return row ?? null;
}

export type ToReplay = NonNullable<Awaited<ReturnType<typeof findForReplay>>>;

/** Derives every question, verdict and score again from the stored answers, and tells each difference. */
export async function replayParticipation(db: DbOrTrx, release: Release, p: ToReplay): Promise<Replay> {
  const answers = await listAnswers(db, { userId: p.userId, id: p.id, from: 1, to: p.answerCount });
  const history = answers.map(({ itemId, skillId, verdict }) => ({ itemId, skillId, verdict }));
  const differences = answers.flatMap((answer, i) => replayAnswer(release, p, answer, history.slice(0, i)));
  const end = leadTest(release, p, history);
  const { asked, knowledge, ...counts } = end;
  const stored = {
    targetedCount: p.targetedCount,
    testedCount: p.testedCount,
    validatedCount: p.validatedCount,
  };
  differences.push(
    ...compare(0, 'history', p.history, history),
    ...compare(0, 'knowledge', p.knowledge, knowledge),
    ...compare(0, 'counts', stored, counts),
    ...compare(0, 'next question', p.asked, exchanged(release, asked, history, p.asked?.trace)),
  );
  return { answers: answers.length, differences };
}

function replayAnswer(
  release: Release,
  p: ToReplay,
  answer: GivenAnswer,
  before: ToReplay['history'],
): Difference[] {
  const asked = exchanged(release, leadTest(release, p, before).asked, before, answer.trace);
  const { question } = getSurface(release, answer.itemId, p.seed);
  // What someone typed is erased when they leave; its verdict stays. The stored answer was made by our own validation.
  const verdict =
    answer.answer === null ? answer.verdict : scoreAnswer(question, answer.answer as Answer).verdict;
  return [
    ...compare(answer.position, 'question', answer.itemId, asked?.itemId ?? null),
    ...compare(answer.position, 'trace', answer.trace, asked?.trace ?? null),
    ...compare(answer.position, 'verdict', answer.verdict, verdict),
  ];
}

/** The question that was asked: where the trace says that the person went without a simulator, the other one. */
function exchanged(
  release: Release,
  asked: AskedQuestion | null,
  before: ToReplay['history'],
  trace: object | undefined,
): AskedQuestion | null {
  return asked !== null && trace !== undefined && 'insteadOf' in trace
    ? withoutSimulator(release, asked, before)
    : asked;
}

function compare(
  position: number,
  what: Difference['what'],
  stored: unknown,
  replayed: unknown,
): Difference[] {
  return canonical(stored) === canonical(replayed) ? [] : [{ position, what, stored, replayed }];
}

/** Keys in order: the database keeps jsonb keys in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined';
