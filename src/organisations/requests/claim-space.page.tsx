import { routes } from '../../routes.ts';
import { BRAND } from '../../ui/brand.ts';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { usePage } from '../../ui/page.ts';
import { PostButton } from '../../ui/post-button.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';

/** The person sees which account will hold the space before it does. */
export function ClaimSpacePage({ school, email, token }: { school: string; email: string; token: string }) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={t('spaces.claim-title', { school })}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('spaces.claim-title', { school })}</h1>
        <p class="lead">
          {t('spaces.claim-account', {
            firstName: viewer?.firstName ?? '',
            lastName: viewer?.lastName ?? '',
            email,
          })}
        </p>
        <p>{t('spaces.claim-what', { orga: BRAND.orga })}</p>
        <form method="post" action={routes.claimSpace({ token })}>
          <SubmitButton size="big">{t('spaces.claim-button')}</SubmitButton>
        </form>
        <p class="soft">{t('spaces.claim-not-you')}</p>
        <PostButton action={routes.signOut()}>{t('ui.sign-out')}</PostButton>
      </section>
    </PublicLayout>
  );
}

export function DeadClaimPage() {
  const { t } = usePage();
  return (
    <PublicLayout title={t('spaces.claim-dead-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('spaces.claim-dead-title')}</h1>
        <p class="lead">{t('spaces.claim-dead')}</p>
        <p>
          <LinkButton href={routes.orga()}>{t('spaces.claim-dead-enter', { orga: BRAND.orga })}</LinkButton>
        </p>
      </section>
    </PublicLayout>
  );
}
