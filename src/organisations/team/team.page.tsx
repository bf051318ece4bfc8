import { formatDate } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OrgaLayout } from '../../ui/orga-layout.tsx';
import { usePage } from '../../ui/page.ts';
import { PostButton } from '../../ui/post-button.tsx';
import { type Member, spaceOf } from '../member.tsx';
import { can } from '../policy.ts';
import type { PendingInvitation, TeamMember } from './list-team.ts';
import { TEAM_NEWS, type TeamNews } from './team-news.ts';

export interface TeamPageProps {
  readonly member: Member;
  readonly team: readonly TeamMember[];
  readonly invitations: readonly PendingInvitation[];
  /** What was just done. */
  readonly news: TeamNews | null;
  readonly now: Date;
}

/** Who works in the space, and who is invited to. */
export function TeamPage(props: TeamPageProps) {
  const { t } = usePage();
  const { member, team, news } = props;
  return (
    <OrgaLayout title={t('team.title')} organisation={spaceOf(member)} place="team">
      <div class="head">
        <h1>{t('team.title')}</h1>
        {can(member.role, 'invite') && (
          <LinkButton href={routes.invite(member.scope)}>
            <Icon name="plus" /> {t('team.invite')}
          </LinkButton>
        )}
      </div>
      {news && (
        <Banner tone="ok" live>
          <p>{t(TEAM_NEWS[news])}</p>
        </Banner>
      )}
      <DataTable
        title={t('team.members', { count: team.length })}
        note={can(member.role, 'change-role') ? t('team.members-note') : t('team.members-note-member')}
        columns={useMemberColumns(member)}
        rows={team}
        rowKey={(row) => row.userId}
        empty={null}
      />
      {can(member.role, 'see-invitations') && <Invitations {...props} />}
      <p>
        <a href={routes.leaveSpace(member.scope)}>{t('team.leave')}</a>
      </p>
    </OrgaLayout>
  );
}

function useMemberColumns(member: Member): Column<TeamMember>[] {
  const { t, lang } = usePage();
  const { scope } = member;
  const columns: Column<TeamMember>[] = [
    {
      label: t('team.column-name'),
      kind: 'head',
      cell: (row) => (
        <>
          {row.lastName} {row.firstName}
          {row.userId === member.userId && <span class="soft light"> {t('team.you')}</span>}
        </>
      ),
    },
    { label: t('team.column-email'), kind: 'wide', cell: (row) => <span class="email">{row.email}</span> },
    {
      label: t('team.column-role'),
      cell: (row) => t(row.role === 'admin' ? 'team.role-admin' : 'team.role-member'),
    },
  ];
  if (can(member.role, 'see-last-visits'))
    columns.push({
      label: t('team.column-visit'),
      kind: 'date',
      cell: (row) =>
        row.lastVisitAt === null ? t('team.never') : formatDate(lang, row.lastVisitAt, 'short-year'),
    });
  if (can(member.role, 'change-role'))
    columns.push({
      label: t('team.column-acts'),
      kind: 'wide',
      cell: (row) => {
        const name = `${row.firstName} ${row.lastName}`;
        return (
          <span class="row">
            <a href={routes.changeRole({ ...scope, userId: row.userId })}>
              {t('team.change-role')} <span class="sr">{name}</span>
            </a>
            {row.userId !== member.userId && (
              <a href={routes.removeMember({ ...scope, userId: row.userId })}>
                {t('team.remove')} <span class="sr">{name}</span>
              </a>
            )}
          </span>
        );
      },
    });
  return columns;
}

function Invitations({ member, invitations, now }: TeamPageProps) {
  const { t, lang } = usePage();
  const { scope } = member;
  const columns: Column<PendingInvitation>[] = [
    { label: t('team.column-email'), kind: 'head', cell: (row) => <span class="email">{row.email}</span> },
    {
      label: t('team.column-role'),
      cell: (row) => t(row.role === 'admin' ? 'team.role-admin' : 'team.role-member'),
    },
    {
      label: t('team.column-sent'),
      kind: 'date',
      cell: (row) => formatDate(lang, row.sentAt, 'short'),
    },
    {
      label: t('team.column-until'),
      kind: 'date',
      cell: (row) =>
        row.expiresAt <= now ? (
          <span class="tag tag--line">{t('team.expired')}</span>
        ) : (
          formatDate(lang, row.expiresAt, 'short')
        ),
    },
    {
      label: t('team.column-acts'),
      kind: 'wide',
      cell: (row) => (
        <span class="row">
          <PostButton
            action={routes.resendInvitation({ id: row.id })}
            fields={{ organisation: String(member.organisationId) }}
          >
            {t('team.resend')} <span class="sr">{row.email}</span>
          </PostButton>
          <a href={routes.cancelInvitation({ ...scope, id: row.id })}>
            {t('team.cancel-invitation')} <span class="sr">{row.email}</span>
          </a>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      title={t('team.invitations', { count: invitations.length })}
      note={t('team.invitations-note')}
      columns={columns}
      rows={invitations}
      rowKey={(row) => row.id}
      empty={<p class="empty">{t('team.no-invitation')}</p>}
    />
  );
}
