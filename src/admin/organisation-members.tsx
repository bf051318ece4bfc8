import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { FormState } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { listInvitations, listMembers } from './find-organisations.ts';

export type InvitationsShown = Awaited<ReturnType<typeof listInvitations>>;
export type MembersShown = Awaited<ReturnType<typeof listMembers>>;

export function Members({ members }: { members: MembersShown }) {
  const { t, lang } = usePage();
  return (
    <DataTable
      title={t('admin.members-count', { count: members.length })}
      columns={[
        {
          label: t('admin.name'),
          kind: 'head',
          cell: (row) => (
            <a href={routes.adminUser({ id: row.id })}>
              {row.firstName} {row.lastName}
            </a>
          ),
        },
        { label: t('accounts.email'), kind: 'wide', cell: (row) => row.email },
        { label: t('admin.role'), cell: (row) => t(`admin.role-${row.role}`) },
        {
          label: t('admin.since'),
          kind: 'date',
          cell: (row) => formatDate(lang, row.createdAt, 'short-year'),
        },
      ]}
      rows={members}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('admin.members-none')}>
          <p>{t('admin.members-none-text')}</p>
        </EmptyState>
      }
    />
  );
}

/** Shown where there are some: the team sends them again or cancels them. */
export function Invitations({ invitations }: { invitations: InvitationsShown }) {
  const { t, lang } = usePage();
  if (invitations.length === 0) return null;
  return (
    <DataTable
      title={t('admin.invitations-count', { count: invitations.length })}
      columns={[
        { label: t('accounts.email'), kind: 'head', cell: (row) => row.email },
        { label: t('admin.role'), cell: (row) => t(`admin.role-${row.role}`) },
        {
          label: t('team.column-sent'),
          kind: 'date',
          cell: (row) => formatDate(lang, row.sentAt, 'short-year'),
        },
        {
          label: t('team.column-until'),
          kind: 'date',
          cell: (row) => formatDate(lang, row.expiresAt, 'short-year'),
        },
      ]}
      rows={invitations}
      rowKey={(row) => row.id}
      empty={null}
    />
  );
}

/** For a space that has nobody yet, or nobody left: the team invites its own colleagues. */
export function AddMember({ id, form }: { id: number; form: FormState }) {
  const { t } = usePage();
  return (
    <Fold summary={t('admin.add-member')} open={Object.keys(form.errors).length > 0}>
      <form class="flow" method="post" action={routes.adminAddMember({ id })} novalidate>
        <TextField
          name="courriel"
          label={t('accounts.email')}
          hint={t('admin.add-member-hint')}
          form={form}
          type="email"
          maxlength={254}
        />
        <SelectField
          name="role"
          label={t('admin.role')}
          form={form}
          options={(['admin', 'member'] as const).map((role) => ({
            value: role,
            label: t(`admin.role-${role}`),
          }))}
        />
        <SubmitButton size="small">{t('admin.add-member-button')}</SubmitButton>
      </form>
    </Fold>
  );
}
