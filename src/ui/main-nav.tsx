import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { buttonClass } from './button.tsx';
import { usePage } from './page.ts';
import { PostButton } from './post-button.tsx';

/** The learner’s way around; signed out, the two doors. The home page alone makes a button of one: elsewhere a page has its own. */
export function MainNav() {
  const { t, url, viewer } = usePage();
  const here = url.split('?', 1)[0];
  if (viewer === null) {
    return (
      <nav aria-label={t('ui.main-nav')}>
        <a class="wide-only" href={routes.help()} aria-current={here === routes.help() ? 'page' : undefined}>
          {t('ui.help')}
        </a>
        <a href={routes.signIn()} aria-current={here === routes.signIn() ? 'page' : undefined}>
          {t('ui.sign-in')}
        </a>
        <a
          class={here === routes.home() ? `${buttonClass('main', 'small')} wide-only` : 'wide-only'}
          href={routes.signUp()}
          aria-current={here === routes.signUp() ? 'page' : undefined}
        >
          {t('ui.sign-up')}
        </a>
      </nav>
    );
  }
  const links = [
    [routes.myCampaigns(), t('ui.my-campaigns')],
    [routes.myCompetences(), t('ui.my-competences')],
    [routes.myTutorials(), t('ui.my-tutorials')],
  ] as const;
  return (
    <>
      <nav class="top__links" aria-label={t('ui.main-nav')}>
        {links.map(([href, label]) => (
          <a key={href} href={href} aria-current={here === href ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div class="top__me">
        {viewer.pixAdmin && <a href={routes.admin()}>{BRAND.admin}</a>}
        <a href={routes.account()} aria-current={here === routes.account() ? 'page' : undefined}>
          {viewer.firstName}
          <span class="sr"> – {t('ui.account')}</span>
        </a>
        <PostButton action={routes.signOut()}>{t('ui.sign-out')}</PostButton>
      </div>
    </>
  );
}
