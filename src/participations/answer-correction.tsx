import { getSurface, type Release, tutorialsOfSkill } from '../content/index.ts';
import { type Answer, describeAnswer, expectedAnswer } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { Correction } from '../ui/correction.tsx';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import type { GivenAnswer } from './list-answers.ts';

const VERDICT = { right: 'right', wrong: 'review', skipped: 'skipped' } as const;

interface Props {
  readonly answer: GivenAnswer;
  readonly release: Release;
  /** Of the test: it says which surface was shown. */
  readonly seed: number;
}

/** One answer of a checkpoint, with its correction folded: yours, the expected one, why, and where to learn it. */
export function AnswerCorrection({ answer, release, seed }: Props) {
  const { t } = usePage();
  const item = getSurface(release, answer.itemId, seed);
  const right = answer.verdict === 'right';
  // The stored answer was made by our own validation: its shape is proven.
  const given =
    answer.answer === null
      ? [t('participations.no-answer')]
      : describeAnswer(item.question, answer.answer as Answer);
  const lessons = right ? [] : tutorialsOfSkill(release, answer.skillId);
  return (
    <Correction
      verdict={VERDICT[answer.verdict]}
      question={item.text.question}
      given={<Lines lines={given.length === 0 ? [t('participations.nothing-done')] : given} />}
      expected={right ? undefined : <Lines lines={expectedAnswer(item.question)} />}
      why={item.text.feedback === '' ? undefined : <Prose html={markdown(item.text.feedback)} />}
      tutorials={lessons.map(({ id, title, minutes, summary }) => ({
        href: routes.tutorial({ id }),
        title,
        minutes,
        summary,
      }))}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, i) => (
        <span class="block" key={i}>
          {line}
        </span>
      ))}
    </>
  );
}
