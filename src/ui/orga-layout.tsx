import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { BrandMark } from './brand-mark.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page.ts';
import { PostButton } from './post-button.tsx';

export type OrgaPlace = 'campaigns' | 'help';

export interface OrgaLayoutProps {
  title: string;
  /** The space one works in; null where there is none yet (terms, no space). */
  organisation: { readonly name: string; readonly role: 'admin' | 'member' } | null;
  place?: OrgaPlace | undefined;
  /** The blocks of the page, set apart by the layout. */
  children: ComponentChildren;
}

export function OrgaLayout({ title, organisation, place, children }: OrgaLayoutProps) {
  const { t, viewer } = usePage();
  const links: readonly { place: OrgaPlace; href: string; icon: IconName; label: string }[] = [
    { place: 'campaigns', href: routes.campaigns(), icon: 'campaigns', label: t('ui.campaigns') },
    { place: 'help', href: routes.help(), icon: 'help', label: t('ui.help') },
  ];
  return (
    <Document title={title} product={BRAND.orga}>
      <div class="shell">
        <header class="side">
          <BrandMark name={BRAND.orga} href={routes.orga()} on="dark" />
          {organisation ? (
            <p class="side__org">
              <b>{organisation.name}</b>
              {t(organisation.role === 'admin' ? 'ui.role-admin' : 'ui.role-member')}
            </p>
          ) : null}
          <nav aria-label={t('ui.main-nav')}>
            <ul>
              {links.map((link) => (
                <li key={link.place}>
                  <a href={link.href} aria-current={link.place === place ? 'page' : undefined}>
                    <Icon name={link.icon} />
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {viewer ? (
            <div class="side__me">
              <p>
                {viewer.firstName} {viewer.lastName}
              </p>
              <PostButton action={routes.signOut()}>
                <Icon name="sign-out" />
                <span>{t('ui.sign-out')}</span>
              </PostButton>
            </div>
          ) : null}
        </header>
        <div class="shell__main">
          <main id="contenu" tabIndex={-1} class="shell__in">
            {children}
          </main>
          <Footer wrap="shell__foot" />
        </div>
      </div>
    </Document>
  );
}
