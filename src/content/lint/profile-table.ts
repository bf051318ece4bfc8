import type { Bank } from './rule.ts';

/** A test stops when it knows enough: about six skills in ten are asked, at fifty seconds a question. */
const ASKED = 0.6;
const MINUTES = 0.8;

export interface ProfileSize {
  readonly id: string;
  readonly tubes: number;
  readonly skills: number;
  readonly minutes: number;
  readonly stages: number;
}

/** What a teacher asks first of a profile, counted, so that no text can say otherwise. */
export function profileSizes({ content }: Bank): readonly ProfileSize[] {
  const tubes = new Map(content.tubes.map(({ value }) => [value.tube, value]));
  return content.profiles.map(({ value }) => {
    const skills = value.tubes.flatMap(({ tube, cap }) =>
      (tubes.get(tube)?.skills ?? []).filter(({ status, level }) => status === 'active' && level <= cap),
    ).length;
    return {
      id: value.profile,
      tubes: value.tubes.length,
      skills,
      minutes: Math.round(skills * ASKED * MINUTES),
      stages: value.stages.length,
    };
  });
}

export function profileTable(bank: Bank): string {
  const rows = profileSizes(bank).map(({ id, tubes, skills, minutes, stages }) =>
    [id.padEnd(26), ...[tubes, skills, minutes, stages].map((value) => String(value).padStart(9))].join(''),
  );
  const heads = ['tubes', 'skills', 'minutes', 'stages'].map((head) => head.padStart(9)).join('');
  return [`${'profile'.padEnd(26)}${heads}`, ...rows].join('\n');
}
