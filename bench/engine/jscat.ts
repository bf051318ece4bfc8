import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { guessOf } from '../../src/engine/strategies/ours/noise.ts';
import type { PastAnswer, Target } from '../../src/engine/types.ts';
import { levelReading, type Reading } from './readings.ts';
import type { Chooser } from './simple-strategies.ts';

const FOLDER = new URL('../jscat/', import.meta.url);

interface Stimulus {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}
interface Cat {
  readonly theta: number;
  updateAbilityEstimate(zetas: readonly Stimulus[], answers: readonly number[]): void;
  findNextItem(stimuli: readonly Stimulus[]): { readonly nextStimulus?: Stimulus };
}
type CatClass = new (settings: Record<string, unknown>) => Cat;

/** Installs the peer when it is not there. Null, with a line that says why, when it cannot be. */
export function loadJscat(): CatClass | null {
  try {
    if (!existsSync(new URL('node_modules/@bdelab/jscat', FOLDER))) {
      console.log('bench/jscat: npm install (once)…');
      spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER });
    }
    return createRequire(new URL('package.json', FOLDER))('@bdelab/jscat').Cat as CatClass;
  } catch (error) {
    console.log(`jsCAT is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  }
}

/** Maximum Fisher information and EAP, one item a skill, with the guess rates and the wide prior that ours has. */
export function jscatStrategy(CatOf: CatClass): { choose: Chooser; reading: Reading } {
  const bankFor = bankReader();
  const catAfter = (target: Target, answers: readonly PastAnswer[]): Cat => {
    const cat = new CatOf({
      method: 'EAP',
      itemSelect: 'MFI',
      theta: 3.3,
      minTheta: -1,
      maxTheta: 8.5,
      priorDist: 'norm',
      priorPar: [3.3, 2],
    });
    const bank = bankFor(target);
    const asked = answers.flatMap(({ skillId }) => bank.get(skillId) ?? []);
    if (asked.length > 0)
      cat.updateAbilityEstimate(
        asked,
        answers.map(({ verdict }) => Number(verdict === 'right')),
      );
    return cat;
  };
  const choose: Chooser = (target, answers) => {
    const done = new Set(answers.map(({ skillId }) => skillId));
    const left = [...bankFor(target)].filter(([id]) => !done.has(id)).map(([, stimulus]) => stimulus);
    if (left.length === 0) return null;
    const { nextStimulus } = catAfter(target, answers).findNextItem(left);
    const skill = target.skills.find(({ id }) => id === nextStimulus?.id);
    return skill ? { skillId: skill.id, itemId: skill.items[0]?.id ?? '' } : null;
  };
  return { choose, reading: levelReading((target, answers) => catAfter(target, answers).theta) };
}

function bankReader(): (target: Target) => ReadonlyMap<string, Stimulus> {
  const banks = new WeakMap<Target, Map<string, Stimulus>>();
  return (target) => {
    const known =
      banks.get(target) ??
      new Map(
        target.skills.flatMap(({ id, level, items: [item] }) =>
          item ? [[id, { id, a: 1.7, b: level, c: guessOf(item), d: 0.95 }] as const] : [],
        ),
      );
    banks.set(target, known);
    return known;
  };
}
