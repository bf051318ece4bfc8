import type { Knowledge, KnownSkill, PastAnswer, Target, TargetSkill } from './types.ts';

type Established = Map<string, KnownSkill>;

function inferFrom(asked: TargetSkill, right: boolean, target: Target, known: Established): void {
  for (const skill of target.skills) {
    if (skill.tubeId !== asked.tubeId || known.has(skill.id)) continue;
    if (right && skill.level < asked.level) known.set(skill.id, { status: 'validated', source: 'inferred' });
    if (!right && skill.level > asked.level)
      known.set(skill.id, { status: 'invalidated', source: 'inferred' });
  }
}

/**
 * What the answers establish, taken in order. A right answer validates its skill and every easier one of the tube; a
 * wrong or skipped one invalidates its skill and every harder one. Target skills only, never leaving the tube; what
 * is already established stays, and an answer on it teaches nothing. Source: engine.md §3.
 */
export function inferKnowledge(target: Target, answers: readonly PastAnswer[]): Knowledge {
  const skills = new Map(target.skills.map((skill) => [skill.id, skill]));
  const known: Established = new Map();
  for (const { skillId, verdict } of answers) {
    const asked = skills.get(skillId);
    if (asked === undefined || known.has(skillId)) continue;
    const right = verdict === 'right';
    known.set(skillId, { status: right ? 'validated' : 'invalidated', source: 'direct' });
    inferFrom(asked, right, target, known);
  }
  return known;
}
