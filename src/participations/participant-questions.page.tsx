import { getSkill, getSurface } from '../content/index.ts';
import { spaceOf } from '../organisations/index.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Fold } from '../ui/fold.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { State } from '../ui/pebble.tsx';
import { GivenAndExpected } from './answer-correction.tsx';
import { useReason } from './choice-reason.ts';
import type { GivenAnswer } from './list-answers.ts';
import { ParticipantHead, type ParticipantPageProps } from './participant.page.tsx';

type Props = Pick<
  ParticipantPageProps,
  'member' | 'campaign' | 'participant' | 'neighbours' | 'filters' | 'release'
> & { readonly answers: readonly GivenAnswer[] };

/** The questions one pupil was asked, in order, each with why it was chosen. What was answered is shown only where the campaign announced it before the test. */
export function ParticipantQuestionsPage(props: Props) {
  const { t } = usePage();
  const { member, campaign, participant, answers } = props;
  return (
    <OrgaLayout
      title={`${participant.firstName} ${participant.lastName} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <ParticipantHead {...props} current="questions" />
      <DataTable
        title={t('results.questions-title', { count: answers.length })}
        note={t(campaign.showAnswers ? 'results.answers-note' : 'results.questions-note', {
          firstName: participant.firstName,
        })}
        columns={useColumns(props)}
        rows={answers}
        rowKey={(answer) => answer.position}
        empty={null}
      />
    </OrgaLayout>
  );
}

const VERDICTS = {
  right: ['full', 'participations.verdict-right'],
  wrong: ['hollow', 'participations.verdict-wrong'],
  skipped: ['dash', 'participations.verdict-skipped'],
} as const;

function useColumns({
  release,
  participant: { seed },
  campaign: { showAnswers },
}: Props): Column<GivenAnswer>[] {
  const { t, lang } = usePage();
  const reason = useReason(release);
  return [
    {
      label: t('results.column-question'),
      kind: 'head',
      cell: (answer) => (
        <>
          {answer.position}. {getSurface(release, answer.itemId, seed).text.question}
          {showAnswers && <GivenAndExpected answer={answer} release={release} seed={seed} />}
          <Fold summary={t('results.why')}>
            <p class="light">{reason(answer)}</p>
          </Fold>
        </>
      ),
    },
    {
      label: t('results.column-skill'),
      kind: 'wide',
      cell: ({ skillId }) => {
        const skill = getSkill(release, skillId);
        return (
          <>
            {skill.goal[lang] ?? skill.goal.fr}
            <br />
            <span class="soft">{t('results.skill-level', { level: skill.level })}</span>
          </>
        );
      },
    },
    {
      label: t('results.column-verdict'),
      cell: ({ verdict }) => <State shape={VERDICTS[verdict][0]}>{t(VERDICTS[verdict][1])}</State>,
    },
  ];
}
