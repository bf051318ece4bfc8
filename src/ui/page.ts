import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../messages.ts';
import type { Translate } from '../platform/i18n.ts';

/** The person who looks at the page, null when signed out. */
export interface Viewer {
  readonly firstName: string;
  readonly lastName: string;
  /** Runs the house: shown the way to Pix Admin. */
  readonly pixAdmin?: boolean;
}

/** Hashed names of the built files, from the root: `/assets/app-1a2b.css`. */
export interface Assets {
  readonly css: string;
  readonly js: string;
  /** Script of the pages that move by themselves. */
  readonly live: string;
  /** Fonts worth preloading, at most two. */
  readonly fonts: readonly string[];
  readonly simulators: {
    /** Script of the page around the frame. */
    readonly bridge: string;
    readonly css: string;
    /** By simulator: its own script first, then what it shares with the others. */
    readonly scripts: Readonly<Record<string, readonly string[]>>;
  };
}

/** What every page may need; made once per request by the platform. */
export interface Page {
  readonly lang: Lang;
  readonly t: Translate;
  /** Path and query of the request, for links that keep the place. */
  readonly url: string;
  readonly viewer: Viewer | null;
  readonly assets: Assets;
  /** Demo banner and mail page are shown only there. */
  readonly demo: boolean;
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a page is rendered outside of html()');
  return page;
}
