import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { usePage } from './page.ts';
import { Shell } from './shell.tsx';

export type AdminPlace = 'requests' | 'spaces' | 'profiles' | 'people' | 'trail';

export interface AdminLayoutProps {
  title: string;
  place?: AdminPlace | undefined;
  children: ComponentChildren;
}

export function AdminLayout({ title, place, children }: AdminLayoutProps) {
  const { t } = usePage();
  const link = (name: AdminPlace, href: string, icon: 'inbox' | 'school' | 'target' | 'people' | 'list') => ({
    href,
    icon,
    label: t(`admin.nav-${name}`),
    current: name === place,
  });
  return (
    <Shell
      title={title}
      product={BRAND.admin}
      home={routes.admin()}
      account={routes.account()}
      links={[
        link('requests', routes.adminRequests(), 'inbox'),
        link('spaces', routes.adminOrganisations(), 'school'),
        link('profiles', routes.adminProfiles(), 'target'),
        link('people', routes.adminUsers(), 'people'),
        link('trail', routes.adminTrail(), 'list'),
      ]}
    >
      {children}
    </Shell>
  );
}
