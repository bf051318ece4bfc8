import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Generators, NO_GENERATORS } from './generators.ts';
import { type SceneFile, sceneFile } from './scenes.ts';
import {
  type FrameworkFile,
  frameworkFile,
  licenceFile,
  type ParametersFile,
  type ProfileFile,
  parametersFile,
  profileFile,
  type TubeFile,
  tubeFile,
  tutorialHead,
} from './schema.ts';

/** Something to mend, where it stands. */
export interface Problem {
  readonly file: string;
  /** From 1; 1 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** Finds the line of a place in a file: `lineOf(['skills', 0, 'level'])`. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export interface Located<T> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: LineOf;
}

export interface TutorialFile {
  readonly id: string;
  readonly head: z.output<typeof tutorialHead>;
  readonly body: string;
}

export interface Asset {
  readonly name: string;
  readonly size: number;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
  /** Text of an SVG, to look for scripts and outside references; null for the others. */
  readonly svg: string | null;
}

/** Everything under one framework's folder, read and shaped; what could not be is in `problems`. */
export interface Content {
  readonly framework: Located<FrameworkFile> | null;
  readonly tubes: readonly Located<TubeFile>[];
  readonly tutorials: readonly Located<TutorialFile>[];
  readonly profiles: readonly Located<ProfileFile>[];
  /** The newest of what was learnt from answers; null when nothing was yet. */
  readonly parameters: Located<ParametersFile> | null;
  /** Worlds of the simulators, by the name of their file. */
  readonly scenes: ReadonlyMap<string, Located<SceneFile>>;
  /** Folder (tube) → its files, `make.ts` and `licence.yaml` left out. */
  readonly assets: ReadonlyMap<string, readonly Asset[]>;
  /** Folder → file → licence line. */
  readonly licences: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly generators: Generators;
  readonly problems: readonly Problem[];
}

/** Generators are code: who reads the content loads them (`loadGenerators`). */
export function readContent(dir: string, generators: Generators = NO_GENERATORS): Content {
  const problems: Problem[] = [];
  const yamlFiles = (folder: string) => list(join(dir, folder), '.yaml').map((name) => `${folder}/${name}`);
  const read = <S extends z.ZodType>(file: string, schema: S) => readYaml(dir, file, schema, problems);
  const tubes = folders(join(dir, 'tubes'))
    .flatMap((code) => yamlFiles(`tubes/${code}`))
    .map((file) => read(file, tubeFile));
  const profiles = yamlFiles('profiles').map((file) => read(file, profileFile));
  const tutorials = list(join(dir, 'tutorials'), '.md').map((name) =>
    readTutorial(dir, `tutorials/${name}`, problems),
  );
  const newest = list(join(dir, 'parameters'), '.json').at(-1);
  const scenes = yamlFiles('scenes').flatMap((file) => {
    const scene = read(file, sceneFile);
    return scene ? [[file.slice('scenes/'.length, -'.yaml'.length), scene] as const] : [];
  });
  const assetFolders = folders(join(dir, 'assets'));
  const licences = assetFolders.map((folder) => {
    const file = `assets/${folder}/licence.yaml`;
    const found = existsSync(join(dir, file)) ? read(file, licenceFile) : null;
    return [folder, found?.value ?? {}] as const;
  });
  return {
    framework: read('framework.yaml', frameworkFile),
    tubes: tubes.filter((tube) => tube !== null),
    profiles: profiles.filter((profile) => profile !== null),
    parameters: newest === undefined ? null : read(`parameters/${newest}`, parametersFile),
    scenes: new Map(scenes),
    tutorials: tutorials.filter((tutorial) => tutorial !== null),
    assets: new Map(assetFolders.map((folder) => [folder, readAssets(join(dir, 'assets', folder))])),
    licences: new Map(licences),
    generators,
    problems,
  };
}

const list = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

const folders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => statSync(join(folder, name)).isDirectory())
        .sort()
    : [];

/** The folder of assets that is no tube’s: drawings of lessons. */
export const TUTORIALS = 'tutorials';

function readAssets(folder: string): Asset[] {
  return readdirSync(folder)
    .filter((name) => name !== 'make.ts' && name !== 'licence.yaml')
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      return { name, size: bytes.length, hash, svg: name.endsWith('.svg') ? bytes.toString('utf8') : null };
    });
}

function readYaml<S extends z.ZodType>(
  dir: string,
  file: string,
  schema: S,
  problems: Problem[],
): Located<z.output<S>> | null {
  return shape(file, readFileSync(join(dir, file), 'utf8'), schema, 0, problems);
}

function shape<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  linesBefore: number,
  problems: Problem[],
): Located<z.output<S>> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  for (const error of document.errors)
    problems.push({
      file,
      line: linesBefore + counter.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? '',
    });
  if (document.errors.length > 0) return null;
  const lineOf: LineOf = (path) => {
    // The deepest part of the path that the file holds: a missing key is told at its parent.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return linesBefore + counter.linePos(node.range[0]).line;
    }
    return linesBefore + 1;
  };
  problems.push(
    ...unfaithful(document).map(({ at, message }) => ({
      file,
      line: linesBefore + counter.linePos(at).line,
      message,
    })),
  );
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, lineOf };
  for (const issue of parsed.error.issues)
    problems.push({ file, line: lineOf(issue.path), message: `${issue.path.join('.')}: ${issue.message}` });
  return null;
}

function readTutorial(dir: string, file: string, problems: Problem[]): Located<TutorialFile> | null {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(dir, file), 'utf8'));
  if (!match) {
    problems.push({ file, line: 1, message: 'must begin with a head between two lines « --- »' });
    return null;
  }
  const head = shape(file, match[1] ?? '', tutorialHead, 1, problems);
  if (!head) return null;
  const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
  return { file, lineOf: head.lineOf, value: { id, head: head.value, body: (match[2] ?? '').trim() } };
}

/** Bare words that YAML reads as something else (007, 3.50, True): a learner would see, or have to type, another text. */
function unfaithful(document: Document.Parsed): { at: number; message: string }[] {
  const found: { at: number; message: string }[] = [];
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value === 'string' || node.source === undefined || !node.range)
        return;
      if (String(node.value) !== node.source)
        found.push({
          at: node.range[0],
          message: `« ${node.source} » is read as « ${node.value} »: put it in quotes`,
        });
    },
  });
  return found;
}
