import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../ui/page.ts';

interface ManifestEntry {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestEntry>>;

const SIMULATOR = /^src\/simulators\/([a-z]+)\/main\.tsx$/;

/** Names of the built browser files, from the manifest that the build leaves beside them, by their sources. */
export function builtAssets(dist: string): Assets {
  const text = readFileSync(join(dist, 'client', '.vite', 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const fileOf = (source: string): string => {
    const entry = manifest[source];
    if (!entry) throw new Error(`${source} is not built: run npm start`);
    return `/${entry.file}`;
  };
  const scripts = Object.keys(manifest).flatMap((source) => {
    const name = SIMULATOR.exec(source)?.[1];
    return name === undefined ? [] : [[name, withImports(manifest, source).map(fileOf)] as const];
  });
  const fonts = [
    ...new Set(Object.values(manifest).flatMap((entry) => [entry.file, ...(entry.assets ?? [])])),
  ].filter((file) => /-latin-wght-normal.*\.woff2$/.test(file));
  return {
    js: fileOf('src/browser/enhance.ts'),
    live: fileOf('src/browser/live.ts'),
    css: fileOf('src/ui/styles/index.css'),
    fonts: fonts.map((file) => `/${file}`),
    simulators: {
      bridge: fileOf('src/browser/simulator.ts'),
      css: fileOf('src/simulators/styles/index.css'),
      scripts: Object.fromEntries(scripts),
    },
  };
}

/** A script and all that it imports, itself first. */
function withImports(manifest: Manifest, source: string): string[] {
  const imports = manifest[source]?.imports ?? [];
  return [...new Set([source, ...imports.flatMap((one) => withImports(manifest, one))])];
}
