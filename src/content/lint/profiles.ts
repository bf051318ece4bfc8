import type { Problem } from '../read-content.ts';
import { type Bank, type Rule, repeated } from './rule.ts';

/** Profiles: tubes that exist, caps that mean something, stages that rise from zero, badges that can be won. */
export const profileRules: readonly Rule[] = [tubes, stages, badges, sizes];

function tubes({ content }: Bank): Problem[] {
  const top = new Map(
    content.tubes.map(({ value }) => [value.tube, Math.max(...value.skills.map((skill) => skill.level))]),
  );
  const low = new Map(
    content.tubes.map(({ value }) => [value.tube, Math.min(...value.skills.map((skill) => skill.level))]),
  );
  return content.profiles.flatMap(({ file, value, lineOf }) => {
    const doubles = new Set(repeated(value.tubes.map(({ tube }) => tube)));
    return value.tubes.flatMap(({ tube, cap }, i) => {
      const problems: string[] = [];
      const highest = top.get(tube);
      if (highest === undefined) problems.push(`tube « ${tube} » does not exist`);
      else if (cap > highest)
        problems.push(`the cap ${cap} is above the top level of « ${tube} », ${highest}`);
      else if (cap < (low.get(tube) ?? 1)) problems.push(`the cap ${cap} leaves nothing of « ${tube} »`);
      if (doubles.has(tube)) problems.push(`tube « ${tube} » stands twice`);
      return problems.map((message) => ({ file, line: lineOf(['tubes', i]), message }));
    });
  });
}

function stages({ content }: Bank): Problem[] {
  const framework = content.framework ? [content.framework] : [];
  return [...content.profiles, ...framework].flatMap(({ file, value, lineOf }) => {
    const thresholds = value.stages.map((stage) => stage.threshold);
    const problems: string[] = [];
    if (thresholds.length === 0) problems.push('stages are missing, with their messages');
    else if (thresholds[0] !== 0) problems.push('the first stage must be at 0');
    if (thresholds.some((threshold, i) => i > 0 && threshold <= (thresholds[i - 1] ?? 0)))
      problems.push('thresholds must rise');
    return problems.map((message) => ({ file, line: lineOf(['stages']), message }));
  });
}

/** On a phone a badge’s title stands beside its picture on one line or two. */
const LONGEST_TITLE = 40;

function badges({ content }: Bank): Problem[] {
  return content.profiles.flatMap(({ file, value, lineOf }) => {
    const inProfile = new Set(value.tubes.map(({ tube }) => tube));
    const doubles = new Set(repeated(value.badges.map(({ key }) => key)));
    return value.badges.flatMap(({ key, title, message, criteria }, i) => {
      const problems: string[] = [];
      if (doubles.has(key)) problems.push(`badge « ${key} » stands twice`);
      for (const [lang, words] of Object.entries(title))
        if (words && words.length > LONGEST_TITLE)
          problems.push(`the title (${lang}) has ${words.length} characters, ${LONGEST_TITLE} at most`);
      if (!title.en || !message.en) problems.push('a badge speaks both languages');
      for (const tube of criteria.flatMap((criterion) => criterion.tubes))
        if (!inProfile.has(tube)) problems.push(`tube « ${tube} » is not in the profile`);
      return problems.map((text) => ({ file, line: lineOf(['badges', i]), message: text }));
    });
  });
}

/** `npm run content:check` counts skills and minutes; a number in a text would be wrong after the next skill. */
function sizes({ content }: Bank): Problem[] {
  const said = /\d+\s*(?:acquis|compétences?|questions?|épreuves?|sujets?|minutes?|min\b|skills?|tubes?)/i;
  return content.profiles
    .filter(({ value: { description } }) => said.test(description.fr) || said.test(description.en ?? ''))
    .map(({ file, lineOf }) => ({
      file,
      line: lineOf(['description']),
      message: 'the description states a number of skills or minutes: they are counted, not written',
    }));
}
