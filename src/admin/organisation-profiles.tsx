import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { listAttachable, listProfilesOfSpace } from './find-profiles.ts';

export interface ProfilesOfSpace {
  readonly attached: Awaited<ReturnType<typeof listProfilesOfSpace>>;
  readonly attachable: Awaited<ReturnType<typeof listAttachable>>;
}

/** What this space may test besides the public profiles. */
export function Profiles({ id, attached, attachable }: ProfilesOfSpace & { id: number }) {
  const { t } = usePage();
  return (
    <>
      <DataTable
        title={t('admin.space-profiles-count', { count: attached.length })}
        columns={[
          {
            label: t('admin.profile-title'),
            kind: 'head',
            cell: (row) => <a href={routes.adminProfile({ id: row.id })}>{row.title}</a>,
          },
          {
            label: t('admin.state'),
            cell: (row) => t(row.obsoleteAt === null ? 'admin.profile-offered' : 'admin.profile-obsolete'),
          },
          {
            label: t('admin.detach'),
            cell: (row) => (
              <PostButton
                action={routes.adminDetachProfile({ id: row.id })}
                fields={{ espace: String(id), retour: 'espace' }}
              >
                {t('admin.detach')}
                <span class="sr"> {row.title}</span>
              </PostButton>
            ),
          },
        ]}
        rows={attached}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('admin.space-profiles-none')}>
            <p>{t('admin.space-profiles-none-text')}</p>
          </EmptyState>
        }
      />
      {attachable.length > 0 && (
        <form class="card row" method="post" action={routes.adminAttachProfile({ id })}>
          <SelectField
            name="profil"
            label={t('admin.attach-profile')}
            options={attachable.map((profile) => ({ value: String(profile.id), label: profile.title }))}
          />
          <SubmitButton size="small">{t('admin.attach')}</SubmitButton>
        </form>
      )}
    </>
  );
}
