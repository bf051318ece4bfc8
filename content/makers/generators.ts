import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Generators, Values } from '../../src/content/generators.ts';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { makeRandom, type Random, SURFACES } from './random.ts';

/**
 * What `content/pix/generators/<tube>.ts` exports: a function per item, or per act that items share. What stands under
 * `document` goes into no text: it is for the maker of the files, so that a file and its question are drawn at once.
 */
export type Generate = (random: Random) => Values & { readonly document?: unknown };

/** Every surface, in order. A maker of files passes the function that its item names under `generate`. */
export const surfacesOf = <T>(generate: (random: Random) => T): T[] =>
  Array.from({ length: SURFACES }, (_, i) => generate(makeRandom(generate.name, i + 1)));

const withoutDocument = ({ document: _, ...values }: ReturnType<Generate>): Values => values;

/** Everything under one framework's folder, with its generators. */
export const readBank = async (framework: string): Promise<Content> =>
  readContent(framework, await loadGenerators(framework));

/** The generators of a framework, by tube and name; nothing is drawn before it is asked for. */
async function loadGenerators(framework: string): Promise<Generators> {
  const folder = join(framework, 'generators');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const loaded = names.sort().map(async (name) => {
    const module: Record<string, unknown> = await import(pathToFileURL(join(folder, name)).href);
    const functions = Object.entries(module).flatMap(([key, value]) =>
      // What a module of ours exports is checked where it is used: a placeholder without value is an error.
      typeof value === 'function'
        ? [[key, () => surfacesOf(value as Generate).map(withoutDocument)] as const]
        : [],
    );
    return [name.replace(/\.ts$/, ''), Object.fromEntries(functions)] as const;
  });
  return new Map(await Promise.all(loaded));
}
