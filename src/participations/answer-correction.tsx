import { getSurface, type Release, tutorialsOfSkill } from '../content/index.ts';
import { type Answer, describeAnswer, expectedAnswer, type Question } from '../engine/index.ts';
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
  const item = getSurface(release, answer.itemId, seed);
  const right = answer.verdict === 'right';
  const given = useGiven(answer, item.question);
  const lessons = right ? [] : tutorialsOfSkill(release, answer.skillId);
  return (
    <Correction
      verdict={VERDICT[answer.verdict]}
      question={item.text.question}
      given={<Lines lines={given} />}
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

function useGiven({ answer }: GivenAnswer, question: Question): readonly string[] {
  const { t } = usePage();
  if (answer === null) return [t('participations.no-answer')];
  // The stored answer was made by our own validation: its shape is proven.
  const given = describeAnswer(question, answer as Answer);
  return given.length === 0 ? [t('participations.nothing-done')] : given;
}

/** The same for a teacher, in a cell: what was answered and, where it was not right, what was expected. */
export function GivenAndExpected({ answer, release, seed }: Props) {
  const { t } = usePage();
  const { question } = getSurface(release, answer.itemId, seed);
  const given = useGiven(answer, question);
  return (
    <dl class="pair small">
      <div>
        <dt>{t('ui.given')}</dt>
        <dd>
          <Lines lines={given} />
        </dd>
      </div>
      {answer.verdict !== 'right' && (
        <div>
          <dt>{t('ui.expected')}</dt>
          <dd>
            <Lines lines={expectedAnswer(question)} />
          </dd>
        </div>
      )}
    </dl>
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
