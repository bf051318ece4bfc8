import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';

/** Signed in, but a member of no space: what to do, and nothing of what others have. */
export function NoSpacePage() {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={t('orga.no-space-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('orga.no-space-title')}</h1>
        <p class="lead">{t('orga.no-space')}</p>
        {viewer && (
          <p>{t('orga.no-space-account', { firstName: viewer.firstName, lastName: viewer.lastName })}</p>
        )}
        <ul class="prose">
          <li>{t('orga.no-space-invite')}</li>
          <li>{t('orga.no-space-school')}</li>
          <li>{t('orga.no-space-pupil')}</li>
        </ul>
        <div class="row">
          <a class="btn" href={routes.enterCode()}>
            {t('orga.no-space-code')}
          </a>
          <PostButton action={routes.signOut()}>{t('orga.no-space-other')}</PostButton>
        </div>
      </section>
    </PublicLayout>
  );
}
