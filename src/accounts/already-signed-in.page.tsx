import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';

/** On a shared computer, the one who arrives may not be the one who is signed in. */
export function AlreadySignedInPage({ next }: { next: string }) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={t('accounts.already-in-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('accounts.already-in-title')}</h1>
        {viewer && (
          <p class="lead">
            {t('accounts.already-in', { firstName: viewer.firstName, lastName: viewer.lastName })}
          </p>
        )}
        <p>
          <a class="btn" href={next}>
            {t('accounts.already-in-continue')}
          </a>
        </p>
        <p class="soft">{t('accounts.already-in-not-you')}</p>
        <PostButton action={routes.signOut()}>{t('ui.sign-out')}</PostButton>
      </section>
    </PublicLayout>
  );
}
