import type { ComponentChildren } from 'preact';
import { usePage } from './page.ts';
import { StateMark } from './pebble.tsx';
import { TutorialLink, type TutorialLinkProps } from './tutorial-link.tsx';

export type Verdict = 'right' | 'review' | 'skipped';

export interface CorrectionProps {
  verdict: Verdict;
  /** A line of the question, enough to remember it. */
  question: ComponentChildren;
  /** What the learner answered; nothing when skipped. */
  given?: ComponentChildren;
  expected?: ComponentChildren;
  /** Why: `Prose`. */
  why?: ComponentChildren;
  tutorials?: readonly TutorialLinkProps[] | undefined;
  open?: boolean | undefined;
}

const SHAPE = { right: 'full', review: 'hollow', skipped: 'dash' } as const;
const WORD = {
  right: 'ui.verdict-right',
  review: 'ui.verdict-review',
  skipped: 'ui.verdict-skipped',
} as const;

/** One answer at a checkpoint: a row that unfolds its correction. To be put in `<ol class="rows">`. */
export function Correction({
  verdict,
  question,
  given,
  expected,
  why,
  tutorials = [],
  open,
}: CorrectionProps) {
  const { t } = usePage();
  return (
    <li>
      <details name="correction" open={open}>
        <summary>
          <StateMark shape={SHAPE[verdict]} />
          <span>{question}</span>
          <span class="state small soft">{t(WORD[verdict])}</span>
          <span class="see small">
            <span class="more">{t('ui.correction-open')}</span>
            <span class="less">{t('ui.correction-close')}</span>
          </span>
        </summary>
        <div class="why flow">
          {given || expected ? (
            <dl class="pair">
              {given ? (
                <div>
                  <dt>{t('ui.given')}</dt>
                  <dd>{given}</dd>
                </div>
              ) : null}
              {expected ? (
                <div>
                  <dt>{t('ui.expected')}</dt>
                  <dd>
                    <b>{expected}</b>
                  </dd>
                </div>
              ) : null}
            </dl>
          ) : null}
          {why}
          {tutorials.length === 0 ? null : (
            <ul>
              {tutorials.map((tutorial) => (
                <TutorialLink key={tutorial.href} {...tutorial} />
              ))}
            </ul>
          )}
        </div>
      </details>
    </li>
  );
}
