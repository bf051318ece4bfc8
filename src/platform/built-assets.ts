import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../ui/page.ts';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** Names of the built browser files, from the manifest that the build leaves beside them. */
export function builtAssets(dist: string): Assets {
  const manifest = JSON.parse(readFileSync(join(dist, 'client', '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >;
  const entries = Object.values(manifest);
  const js = entries.find((entry) => entry.file.endsWith('.js'))?.file;
  const css =
    entries.find((entry) => entry.file.endsWith('.css'))?.file ??
    entries.flatMap((entry) => entry.css ?? [])[0];
  if (js === undefined || css === undefined)
    throw new Error('the browser files are not built: run npm start');
  const fonts = [...new Set(entries.flatMap((entry) => [entry.file, ...(entry.assets ?? [])]))].filter(
    (file) => /-latin-wght-normal.*\.woff2$/.test(file),
  );
  return { js: `/${js}`, css: `/${css}`, fonts: fonts.map((file) => `/${file}`) };
}
