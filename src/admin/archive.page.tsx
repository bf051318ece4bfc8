import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton, SubmitButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { Crumb } from './crumb.tsx';

interface Props {
  readonly organisation: { readonly id: number; readonly name: string };
  readonly members: number;
  readonly campaigns: number;
}

/** What archiving does, in figures, before it is done. */
export function ArchivePage({ organisation, members, campaigns }: Props) {
  const { t } = usePage();
  const { id, name } = organisation;
  const title = t('admin.archive-title', { name });
  return (
    <AdminLayout title={title} place="spaces">
      <div class="head">
        <div class="flow">
          <Crumb href={routes.adminOrganisation({ id })}>{name}</Crumb>
          <h1>{title}</h1>
        </div>
      </div>
      <section class="card flow measure-wide">
        <ul class="prose">
          <li>{t('admin.archive-members', { count: members })}</li>
          <li>{t('admin.archive-campaigns', { count: campaigns })}</li>
          <li>{t('admin.archive-kept')}</li>
        </ul>
        <form class="row" method="post" action={routes.adminArchiveOrganisation({ id })}>
          <SubmitButton>{t('admin.archive-button')}</SubmitButton>
          <LinkButton href={routes.adminOrganisation({ id })} look="quiet">
            {t('admin.cancel')}
          </LinkButton>
        </form>
      </section>
    </AdminLayout>
  );
}
