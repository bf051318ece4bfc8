import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface AssetMaker {
  readonly folder: string;
  /** File name → bytes. */
  readonly make: () => Record<string, Uint8Array>;
}

/** Every folder of `assets` that has a `make.ts`, in alphabetical order. */
export async function listAssetMakers(assets: string): Promise<AssetMaker[]> {
  const paths = await readdir(assets, { recursive: true });
  const makers = paths.filter((path) => /^[^/\\]+[/\\]make\.ts$/.test(path)).sort();
  return Promise.all(makers.map((path) => loadMaker(join(assets, path))));
}

async function loadMaker(path: string): Promise<AssetMaker> {
  const module: { make?: unknown } = await import(pathToFileURL(path).href);
  const make = module.make;
  if (typeof make !== 'function') throw new Error(`${path} exports no function « make »`);
  return { folder: join(path, '..'), make: () => make() };
}

/** Paths of the files that are missing or differ from what their maker gives. */
export async function checkAssets(makers: readonly AssetMaker[]): Promise<string[]> {
  return (await listChanges(makers)).map(({ path }) => path);
}

/** Writes what differs; gives the paths written. */
export async function writeAssets(makers: readonly AssetMaker[]): Promise<string[]> {
  const changes = await listChanges(makers);
  await Promise.all(changes.map(({ path, bytes }) => writeFile(path, bytes)));
  return changes.map(({ path }) => path);
}

async function listChanges(makers: readonly AssetMaker[]): Promise<{ path: string; bytes: Uint8Array }[]> {
  const files = makers.flatMap(({ folder, make }) =>
    Object.entries(make()).map(([name, bytes]) => ({ path: join(folder, plainName(name, folder)), bytes })),
  );
  const differ = await Promise.all(files.map(async ({ path, bytes }) => !(await isSame(path, bytes))));
  return files.filter((_, index) => differ[index]);
}

function plainName(name: string, folder: string): string {
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name))
    throw new Error(`${folder}: « ${name} » is not a plain file name`);
  return name;
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await readFile(path).catch(() => null);
  return present?.equals(bytes) ?? false;
}
