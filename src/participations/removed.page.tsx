import type { Campaign } from '../campaigns/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { State } from '../ui/pebble.tsx';
import { PostButton } from '../ui/post-button.tsx';
import type { RemovedParticipant } from './list-removed.ts';
import { STATES } from './participation-states.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly removed: readonly RemovedParticipant[];
  readonly restored: boolean;
}

/** Who was taken out of a campaign, and the way back. */
export function RemovedPage({ member, campaign, removed, restored }: Props) {
  const { t, lang } = usePage();
  const { id } = campaign;
  return (
    <OrgaLayout
      title={`${t('follow.removed-title')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a> ›{' '}
            <a href={routes.campaign({ id })}>{campaign.name}</a>
          </p>
          <h1>{t('follow.removed-title')}</h1>
        </div>
      </div>
      {restored && (
        <Banner tone="ok" live>
          <p>{t('follow.done-restored')}</p>
        </Banner>
      )}
      <DataTable
        title={t('follow.removed-title')}
        note={t('follow.removed-note')}
        columns={[
          {
            label: t('results.column-name'),
            kind: 'head',
            cell: (p: RemovedParticipant) => (
              <>
                {p.lastName} <span class="light">{p.firstName}</span>
              </>
            ),
          },
          {
            label: t('results.column-state'),
            cell: (p) => <State shape={STATES[p.status][0]}>{t(STATES[p.status][1])}</State>,
          },
          {
            label: t('follow.column-removed'),
            kind: 'date',
            cell: (p) =>
              p.removedAt === null ? '–' : formatDate(lang, p.removedAt, 'short', campaign.timeZone),
          },
          {
            label: t('follow.column-act'),
            kind: 'act',
            cell: (p) => (
              <PostButton
                action={routes.restoreParticipant({ id, participation: p.id })}
                fields={{ organisation: String(member.organisationId) }}
              >
                {t('follow.restore')}
                <span class="sr">
                  {' '}
                  – {p.firstName} {p.lastName}
                </span>
              </PostButton>
            ),
          },
        ]}
        rows={removed}
        rowKey={(p) => p.id}
        empty={
          <EmptyState title={t('follow.removed-none')}>
            <p>
              <a href={routes.campaign({ id })}>{t('results.none-found-all')}</a>
            </p>
          </EmptyState>
        }
      />
    </OrgaLayout>
  );
}
