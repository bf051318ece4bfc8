import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { BRAND } from '../ui/brand.ts';
import { usePage } from '../ui/page.ts';
import { Shell } from '../ui/shell.tsx';

/** Inside Pix Admin, its side bar; on an author's own machine nobody is signed in and there is nowhere else to go. */
export function BenchLayout({ title, children }: { title: string; children: ComponentChildren }) {
  const { t, viewer } = usePage();
  if (viewer !== null)
    return (
      <AdminLayout title={title} place="content">
        {children}
      </AdminLayout>
    );
  return (
    <Shell
      title={title}
      product={BRAND.app}
      home={routes.adminContent()}
      links={[{ href: routes.adminContent(), icon: 'stack', label: t('authoring.content'), current: true }]}
    >
      {children}
    </Shell>
  );
}
