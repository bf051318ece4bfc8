import type { Problem } from '../read-content.ts';
import type { Bank } from './rule.ts';

/** Lessons of two minutes that end with a thing to try, each led to by a skill (AUTHORING.md §6). */
export function tutorialShape({ content }: Bank): Problem[] {
  const skills = content.tubes.flatMap(({ value }) => value.skills);
  const named = new Set(
    skills.flatMap(({ tutorials }) => [...(tutorials?.understand ?? []), ...(tutorials?.further ?? [])]),
  );
  return content.tutorials.flatMap(({ file, value }) => {
    const words = value.body.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
    const problems: string[] = [];
    if (words < 150 || words > 380) problems.push(`${words} words: 150 to 350 are read in two minutes`);
    if (!/^## À toi\s*$/m.test(value.body)) problems.push('has no « ## À toi »');
    if (!named.has(value.id)) problems.push('no skill leads to this tutorial');
    return problems.map((message) => ({ file, line: 1, message }));
  });
}
