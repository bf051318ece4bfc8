import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BrandMark } from './brand-mark.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page.ts';
import { PostButton } from './post-button.tsx';

export interface ShellLink {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly current: boolean;
}

export interface ShellProps {
  title: string;
  product: string;
  home: string;
  links: readonly ShellLink[];
  /** Where one’s own account is reached from here. */
  account: string;
  /** Under the mark: where one works. */
  above?: ComponentChildren;
  /** A script for this page alone. */
  script?: string | undefined;
  /** Seconds after which the page comes anew by itself. */
  refreshEvery?: number | undefined;
  children: ComponentChildren;
}

/** A side bar and a page: where people work, not where they take a test. */
export function Shell(props: ShellProps) {
  const { title, product, home, links, account, above, script, refreshEvery, children } = props;
  const { t, viewer } = usePage();
  return (
    <Document title={title} product={product} script={script} refreshEvery={refreshEvery}>
      <div class="shell">
        <header class="side">
          <BrandMark name={product} href={home} on="dark" />
          {above}
          <nav aria-label={t('ui.main-nav')}>
            <ul>
              {links.map(({ href, icon, label, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    <Icon name={icon} />
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {viewer ? (
            <div class="side__me">
              <a href={account}>
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
