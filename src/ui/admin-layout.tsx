import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { usePage } from './page.ts';
import { Shell } from './shell.tsx';

export type AdminPlace = 'requests' | 'spaces' | 'profiles' | 'content' | 'people' | 'trail';

export interface AdminLayoutProps {
  title: string;
  place?: AdminPlace | undefined;
  /** A script for this page alone. */
  script?: string | undefined;
  children: ComponentChildren;
}

export function AdminLayout({ title, place, script, children }: AdminLayoutProps) {
  const { t } = usePage();
  const link = (
    name: AdminPlace,
    href: string,
    icon: 'inbox' | 'school' | 'target' | 'stack' | 'people' | 'list',
  ) => ({
    href,
    icon,
    label: t(`admin.nav-${name}`),
    current: name === place,
  });
  return (
    <Shell
      title={title}
      script={script}
      product={BRAND.admin}
      home={routes.admin()}
      account={routes.account()}
      links={[
        link('requests', routes.adminRequests(), 'inbox'),
        link('spaces', routes.adminOrganisations(), 'school'),
        link('profiles', routes.adminProfiles(), 'target'),
        link('content', routes.adminContent(), 'stack'),
        link('people', routes.adminUsers(), 'people'),
        link('trail', routes.adminTrail(), 'list'),
      ]}
    >
      {children}
    </Shell>
  );
}
