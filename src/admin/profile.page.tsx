import { profileKey } from '../campaigns/index.ts';
import type { Release } from '../content/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton, SubmitButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Crumb } from './crumb.tsx';
import type { listSpacesOfProfile, ProfileFound } from './find-profiles.ts';
import { ProfilePreview } from './profile-preview.tsx';

type Spaces = Awaited<ReturnType<typeof listSpacesOfProfile>>;

interface Props {
  readonly profile: ProfileFound;
  readonly release: Release;
  readonly spaces: Spaces;
  readonly form: FormState;
}

export function ProfilePage({ profile, release, spaces, form }: Props) {
  const { t } = usePage();
  return (
    <AdminLayout title={profile.title} place="profiles">
      <Head profile={profile} />
      <ErrorSummary form={form} />
      {profile.description !== null && <p class="lead soft typed measure-wide">{profile.description}</p>}
      <ProfilePreview release={release} tubes={profile.tubes} />
      <Stages profile={profile} />
      {profile.isPublic ? (
        <p class="card">{t('admin.offered-all-text')}</p>
      ) : (
        <Spaces profile={profile} spaces={spaces} form={form} />
      )}
    </AdminLayout>
  );
}

function Head({ profile }: { profile: ProfileFound }) {
  const { t, lang } = usePage();
  const { id, obsoleteAt } = profile;
  return (
    <div class="head">
      <div class="flow">
        <Crumb href={routes.adminProfiles()}>{t('admin.profiles')}</Crumb>
        <h1>{profile.title}</h1>
        <p class="row small soft">
          <span class={profile.isPublic ? 'tag tag--ok' : 'tag'}>
            {t(profile.isPublic ? 'admin.offered-all' : 'admin.offered-attached')}
          </span>
          {profile.forNewSpaces && <span class="tag">{t('admin.given-to-new')}</span>}
          {obsoleteAt !== null && (
            <span class="tag tag--line">
              {t('admin.obsolete-since', { date: formatDate(lang, obsoleteAt) })}
            </span>
          )}
        </p>
      </div>
      <div class="row">
        <LinkButton href={routes.adminEditProfile({ id })} look="quiet">
          {t('admin.edit')}
        </LinkButton>
        <LinkButton href={routes.adminNewProfile({ copie: profileKey(id) })} look="quiet">
          {t('admin.copy')}
        </LinkButton>
        <PostButton
          action={routes.adminObsoleteProfile({ id })}
          fields={{ obsolete: obsoleteAt === null ? 'oui' : 'non' }}
          class="btn btn--quiet"
        >
          {t(obsoleteAt === null ? 'admin.make-obsolete' : 'admin.restore')}
        </PostButton>
      </div>
    </div>
  );
}

function Stages({ profile }: { profile: ProfileFound }) {
  const { t, lang } = usePage();
  if (profile.stages.length === 0) return <p class="soft">{t('admin.stages-none')}</p>;
  return (
    <DataTable
      title={t('admin.stages')}
      columns={[
        { label: t('admin.stage-title'), kind: 'head', cell: (stage) => stage.title[lang] ?? stage.title.fr },
        {
          label: t('admin.stage-threshold'),
          kind: 'number',
          cell: (stage) => t('ui.percent', { value: stage.threshold }),
        },
        {
          label: t('admin.stage-message'),
          kind: 'wide',
          cell: (stage) => stage.message[lang] ?? stage.message.fr,
        },
      ]}
      rows={profile.stages}
      rowKey={(stage) => stage.threshold}
      empty={null}
    />
  );
}

function Spaces({ profile, spaces, form }: { profile: ProfileFound; spaces: Spaces; form: FormState }) {
  const { t } = usePage();
  const { id } = profile;
  return (
    <>
      <DataTable
        title={t('admin.attached-count', { count: spaces.length })}
        columns={[
          {
            label: t('spaces.name'),
            kind: 'head',
            cell: (row) => <a href={routes.adminOrganisation({ id: row.id })}>{row.name}</a>,
          },
          { label: t('admin.number'), kind: 'date', cell: (row) => row.id },
          { label: t('spaces.uai'), kind: 'date', cell: (row) => row.uai ?? '–' },
          {
            label: t('admin.detach'),
            cell: (row) => (
              <PostButton action={routes.adminDetachProfile({ id })} fields={{ espace: String(row.id) }}>
                {t('admin.detach')}
                <span class="sr"> {row.name}</span>
              </PostButton>
            ),
          },
        ]}
        rows={spaces}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('admin.attached-none')}>
            <p>{t('admin.attached-none-text')}</p>
          </EmptyState>
        }
      />
      <form class="card flow" method="post" action={routes.adminProfileSpaces({ id })} novalidate>
        <TextField name="espaces" label={t('admin.attach-to')} hint={t('admin.attach-hint')} form={form} />
        <SubmitButton size="small">{t('admin.attach')}</SubmitButton>
      </form>
    </>
  );
}
