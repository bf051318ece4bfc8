/** For tests and for the gallery that we look at: a page as the server would send it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { translate } from '../platform/i18n.ts';
import { type Assets, type Page, PageProvider } from './page.ts';

const GALLERY = process.env.GALLERY;
const NONE: Assets['simulators'] = { bridge: '', css: '', scripts: {} };
const NO_FILES: Assets = {
  css: '/assets/a.css',
  js: '/assets/a.js',
  live: '/assets/live.js',
  fonts: [],
  simulators: NONE,
};

export const LEA = { firstName: 'Léa', lastName: 'Ferrand' };

export function rendered(page: VNode, given: Partial<Page> = {}): string {
  const lang = given.lang ?? 'fr';
  const full: Page = {
    lang,
    t: translate(lang),
    url: '/',
    viewer: null,
    assets: galleryAssets(),
    demo: false,
    ...given,
  };
  return renderToString(<PageProvider value={full}>{page}</PageProvider>);
}

/** With `GALLERY=folder`, keeps the page there, to be served beside the built `assets` and looked at. */
export function keep(name: string, markup: string): string {
  if (GALLERY) {
    mkdirSync(GALLERY, { recursive: true });
    writeFileSync(`${GALLERY}/${name}.html`, `<!doctype html>${markup}`);
  }
  return markup;
}

function galleryAssets(): Assets {
  if (!GALLERY) return NO_FILES;
  const manifest = JSON.parse(readFileSync(`${GALLERY}/.vite/manifest.json`, 'utf8'));
  const files = Object.values<{ file: string }>(manifest).map((entry) => `/${entry.file}`);
  const one = (pattern: RegExp) => files.filter((file) => pattern.test(file));
  const [css = '', js = ''] = [...one(/\/style-[^/]*\.css$/), ...one(/\/app-[^/]*\.js$/)];
  return { css, js, live: '', fonts: one(/-latin-wght/), simulators: NONE };
}
