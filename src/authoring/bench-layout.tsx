import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { BRAND } from '../ui/brand.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { Document } from '../ui/document.tsx';
import { usePage } from '../ui/page.ts';

interface BenchLayoutProps {
  readonly title: string;
  /** A script for this page alone. */
  readonly script?: string | undefined;
  readonly children: ComponentChildren;
}

/** Inside Pix Admin, its side bar; on an author's own machine nobody is signed in and there is nowhere else to go. */
export function BenchLayout({ title, script, children }: BenchLayoutProps) {
  const { viewer } = usePage();
  if (viewer !== null)
    return (
      <AdminLayout title={title} place="content" script={script}>
        {children}
      </AdminLayout>
    );
  return (
    <Document title={title} script={script}>
      <header class="wrap top">
        <BrandMark name={BRAND.app} href={routes.adminContent()} on="light" />
      </header>
      <main id="contenu" tabIndex={-1} class="wrap">
        {children}
      </main>
    </Document>
  );
}
