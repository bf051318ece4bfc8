import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { BrandMark } from './brand-mark.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page.ts';
import { PostButton } from './post-button.tsx';

export type OrgaPlace = 'campaigns' | 'team' | 'help';

export interface OrgaSpace {
  readonly name: string;
  readonly role: 'admin' | 'member';
  /** What links to this space say, when there are others. */
  readonly scope?: { readonly organisation?: number | undefined } | undefined;
  /** The person’s other spaces, to change to. */
  readonly others?: readonly { readonly id: number; readonly name: string }[] | undefined;
}

export interface OrgaLayoutProps {
  title: string;
  /** The space one works in; null where there is none yet (terms, no space). */
  organisation: OrgaSpace | null;
  place?: OrgaPlace | undefined;
  /** The blocks of the page, set apart by the layout. */
  children: ComponentChildren;
}

export function OrgaLayout({ title, organisation, place, children }: OrgaLayoutProps) {
  const { t, viewer } = usePage();
  const scope = organisation?.scope ?? {};
  const links: readonly { place: OrgaPlace; href: string; icon: IconName; label: string }[] = [
    { place: 'campaigns', href: routes.campaigns(scope), icon: 'campaigns', label: t('ui.campaigns') },
    { place: 'team', href: routes.team(scope), icon: 'people', label: t('ui.team') },
    { place: 'help', href: routes.help(), icon: 'help', label: t('ui.help') },
  ];
  return (
    <Document title={title} product={BRAND.orga}>
      <div class="shell">
        <header class="side">
          <BrandMark name={BRAND.orga} href={routes.orga(scope)} on="dark" />
          {organisation ? (
            <div class="side__org">
              <p>
                <b>{organisation.name}</b>
                {t(organisation.role === 'admin' ? 'ui.role-admin' : 'ui.role-member')}
              </p>
              <SpaceSwitch others={organisation.others ?? []} />
            </div>
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
              <a href={routes.account({ depuis: 'orga' })}>
                <Icon name="person" />
                <span>
                  {viewer.firstName} {viewer.lastName}
                </span>
                <span class="sr"> – {t('ui.account')}</span>
              </a>
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

/** Other spaces of the person, as links: each page opened from there is of that space, in its own tab if one likes. */
function SpaceSwitch({ others }: { others: readonly { readonly id: number; readonly name: string }[] }) {
  const { t } = usePage();
  if (others.length === 0) return null;
  return (
    <details class="switch">
      <summary>{t('ui.change-space')}</summary>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <a href={routes.campaigns({ organisation: id })}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
