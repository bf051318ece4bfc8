import { defineConfig } from 'vite';

/** Browsers of five years ago: school computers are not renewed more often. */
const BROWSERS = ['chrome96', 'edge96', 'firefox94', 'safari15'];

/** What the browser fetches: one sheet, one script, the fonts. Names carry a hash; the manifest tells them to the server. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    modulePreload: { polyfill: false },
    // Fonts stay files: the policy allows no data: font, and a font in the sheet would be fetched by everyone.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { app: 'src/browser/enhance.ts', style: 'src/ui/styles/index.css' } },
  },
});
