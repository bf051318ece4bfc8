import { existsSync, readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Browsers of five years ago: school computers are not renewed more often. */
const BROWSERS = ['chrome96', 'edge96', 'firefox94', 'safari15'];

/**
 * Browsers older than March 2022 drop whatever stands in `@layer`: the page would have no style at all. Our sheets come in
 * the order of their layers, so the layers may go. What a stronger selector of an earlier layer would then win is what one
 * sees in every build: there is no other way to serve the sheets.
 */
function withoutLayers(): Plugin {
  return {
    name: 'without-layers',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = unwrapLayers(String(file.source));
      }
    },
  };
}

function unwrapLayers(css: string): string {
  let out = '';
  let rest = css;
  for (let at = rest.indexOf('@layer'); at >= 0; at = rest.indexOf('@layer')) {
    out += rest.slice(0, at);
    const open = rest.slice(at).search(/[{;]/) + at;
    const close = rest[open] === '{' ? closing(rest, open) : open;
    out += rest.slice(open + 1, close);
    rest = rest.slice(close + 1);
  }
  return out + rest;
}

/** Place of the brace that closes the one at `open`; minified CSS has braces in no string of ours. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth += 1;
    if (css[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error('a layer is not closed');
}

/** Brotli and gzip twins, so that the server compresses nothing while it serves. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.(css|js)$/.test(file.fileName)) continue;
          const source = file.type === 'chunk' ? file.code : file.source;
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(source),
          });
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.gz`,
            source: gzipSync(source, { level: 9 }),
          });
        }
      },
    },
  };
}

const SIMULATORS = readdirSync('src/simulators').filter((name) =>
  existsSync(`src/simulators/${name}/main.tsx`),
);

/**
 * What the browser fetches: one sheet, one script, the fonts; in `sim/`, what the sandboxed simulators load. Names carry a
 * hash; the manifest tells them to the server.
 */
export default defineConfig({
  publicDir: false,
  plugins: [withoutLayers(), compressed()],
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    modulePreload: { polyfill: false },
    // Fonts stay files: the policy allows no data: font, and a font in the sheet would be fetched by everyone.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        app: 'src/browser/enhance.ts',
        live: 'src/browser/live.ts',
        style: 'src/ui/styles/index.css',
        bridge: 'src/browser/simulator.ts',
        'sim-style': 'src/simulators/styles/index.css',
        ...Object.fromEntries(SIMULATORS.map((name) => [`sim-${name}`, `src/simulators/${name}/main.tsx`])),
      },
      output: {
        entryFileNames: ({ name }) => `assets/${name.startsWith('sim-') ? 'sim/' : ''}[name]-[hash].js`,
        // Only the simulators share code between entries: one file of it for all of them.
        codeSplitting: { groups: [{ name: 'kit', test: /preact|simulators\/(kit|icon|shape)\.tsx?$/ }] },
        chunkFileNames: 'assets/sim/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          `assets/${names.some((name) => name.startsWith('sim-')) ? 'sim/' : ''}[name]-[hash][extname]`,
      },
    },
  },
});
