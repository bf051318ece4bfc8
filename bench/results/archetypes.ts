import { readFileSync } from 'node:fs';
import { targetOf } from '../../src/content/read-release.ts';
import type { Release } from '../../src/content/release.ts';
import { oursStrategy } from '../../src/engine/strategies/ours/ours.ts';
import { plannedLength } from '../../src/engine/strategies/ours/planned-length.ts';
import type { Knowledge, PastAnswer, Target } from '../../src/engine/types.ts';
import { normal, uniform } from '../engine/random.ts';

/** A test as the house stores it: what many simulated pupils have in common. */
export interface Archetype {
  readonly status: 'started' | 'to_share' | 'shared';
  readonly history: readonly PastAnswer[];
  readonly knowledge: Readonly<Record<string, string>>;
  readonly asked: { itemId: string; skillId: string; trace: object } | null;
  readonly answers: number;
  readonly tested: number;
  readonly validated: number;
  readonly targeted: number;
  readonly lengthFrom: number;
  readonly lengthTo: number;
}

export const builtRelease = (): Release =>
  // Written by our own build: its shape is proven.
  JSON.parse(readFileSync('dist/release.json', 'utf8')) as Release;

/** The bank with as many skills as wanted: copies of its own, for a target larger than any we have. */
export function grownRelease(release: Release, skills: number): Release {
  const own = Object.values(release.skills);
  const grown = { ...release.skills };
  for (let n = own.length; n < skills; n++) {
    const skill = own[n % own.length];
    if (skill)
      grown[`c${Math.floor(n / own.length)}${skill.id}`] = {
        ...skill,
        id: `c${Math.floor(n / own.length)}${skill.id}`,
      };
  }
  return { ...release, id: 'grown-for-the-bench', skills: grown };
}

/**
 * Pupils of many levels, each subject a little off their own, who take the test through the real engine: three in four send,
 * one in ten stops before sending, the others are under way.
 */
export function playArchetypes(release: Release, skillIds: readonly string[], count: number): Archetype[] {
  const target = targetOf(release, skillIds);
  return Array.from({ length: count }, (_, n) => playOne(target, n));
}

function playOne(target: Target, n: number): Archetype {
  const level = new Map(target.skills.map(({ id, level }) => [id, level]));
  const tube = new Map(target.skills.map(({ id, tubeId }) => [id, tubeId]));
  const strength = 3 + 1.6 * normal(n, 1);
  const length = plannedLength(target, []);
  const share = uniform(n, 2);
  const status = share < 0.75 ? 'shared' : share < 0.85 ? 'to_share' : 'started';
  const upTo =
    status === 'started' ? Math.floor(uniform(n, 3) * (length?.from ?? 10)) : Number.POSITIVE_INFINITY;
  const history: PastAnswer[] = [];
  for (;;) {
    const next = oursStrategy.nextQuestion(target, history, n, { earlier: [], length: length ?? undefined });
    const stop = next.kind !== 'ask' || history.length >= upTo;
    if (stop) {
      const knowledge = oursStrategy.knowledge(target, history, []);
      return {
        status: next.kind === 'ask' ? 'started' : status === 'started' ? 'to_share' : status,
        history,
        ...stored(knowledge),
        asked: next.kind === 'ask' ? { itemId: next.itemId, skillId: next.skillId, trace: {} } : null,
        answers: history.length,
        targeted: target.skills.length,
        lengthFrom: length?.from ?? 0,
        lengthTo: length?.to ?? 0,
      };
    }
    const place = Array.from(tube.get(next.skillId) ?? '').reduce((sum, c) => sum + c.charCodeAt(0), 0);
    const gap = (level.get(next.skillId) ?? 4) - strength - normal(n, place);
    const right = uniform(n, history.length, 4) < 1 / (1 + Math.exp(1.7 * gap));
    const verdict = right ? 'right' : uniform(n, history.length, 5) < 0.25 ? 'skipped' : 'wrong';
    history.push({ itemId: next.itemId, skillId: next.skillId, verdict });
  }
}

function stored(knowledge: Knowledge): Pick<Archetype, 'knowledge' | 'tested' | 'validated'> {
  const letters = [...knowledge].map(([id, { status, source }]) => [
    id,
    (status === 'validated' ? 'v' : 'i') + (source === 'direct' ? 'd' : ''),
  ]);
  return {
    knowledge: Object.fromEntries(letters) as Record<string, string>,
    tested: letters.length,
    validated: letters.filter(([, letter]) => letter?.startsWith('v')).length,
  };
}
