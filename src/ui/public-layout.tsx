import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from './brand.ts';
import { BrandMark } from './brand-mark.tsx';
import { DemoStrip } from './demo-strip.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import { MainNav } from './main-nav.tsx';

/** `warm` is the other shore (results), `river` the crossing (checkpoint), `landing` leaves room for the panel of a campaign’s landing page. */
export type PublicVariant = 'plain' | 'warm' | 'river' | 'landing';

export interface PublicLayoutProps {
  title: string;
  variant?: PublicVariant | undefined;
  /** A few words at the end of the bar instead of the links: the test’s title at a checkpoint. */
  aside?: string | undefined;
  indexed?: boolean | undefined;
  /** The page’s blocks; each brings its own `wrap`. */
  children: ComponentChildren;
}

const BANDS = { plain: undefined, landing: undefined, warm: 'warm', river: 'river on-dark' } as const;

export function PublicLayout({ title, variant = 'plain', aside, indexed, children }: PublicLayoutProps) {
  const wrap = variant === 'river' ? 'wrap wrap--read' : 'wrap';
  const bar = (
    <div class={variant === 'landing' ? 'top' : `${wrap} top`}>
      <BrandMark name={BRAND.app} href={routes.home()} on={variant === 'river' ? 'dark' : 'light'} />
      {aside === undefined ? <MainNav /> : <p class="small">{aside}</p>}
    </div>
  );
  const header = <header class={BANDS[variant]}>{bar}</header>;
  const main = (
    <main id="contenu" tabIndex={-1}>
      {children}
    </main>
  );
  return (
    <Document title={title} indexed={indexed}>
      <DemoStrip />
      {variant === 'landing' ? (
        <div class="wrap over">
          {header}
          {main}
        </div>
      ) : (
        <>
          {header}
          {main}
        </>
      )}
      <Footer wrap={wrap} />
    </Document>
  );
}
