import type { Release } from './content/index.ts';
import { type Finding, findingsOf, LEAST_ANSWERS } from './engine/index.ts';
import type { learnFromAnswers } from './participations/index.ts';

type Learnt = Awaited<ReturnType<typeof learnFromAnswers>>;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What an author reads after `npm run calibrate`, in Markdown. */
export function reportOf(release: Release, learnt: Learnt, on: string): string {
  const skills = Object.values(release.skills);
  const findings = findingsOf(learnt, skills);
  const items = Object.keys(release.items).length;
  const lines = findings.map((finding) => `- ${sentenceOf(finding, learnt)}`);
  return [
    `# What answers tell of the items, ${on}`,
    `${learnt.answers} answers of ${learnt.participations} tests. ${learnt.skills.size} of ${skills.length} skills and ${learnt.items.size} of ${items} items have the ${LEAST_ANSWERS} answers it takes; the others stay as announced.`,
    '## To look at',
    lines.length > 0 ? lines.join('\n') : 'Nothing: every skill is near its level and no item is suspect.',
    '## Skills',
    '| skill | level | learnt | answers |\n|---|---|---|---|',
  ]
    .join('\n\n')
    .concat('\n', skillRows(release, learnt), '\n');
}

function skillRows(release: Release, learnt: Learnt): string {
  return [...learnt.skills]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { difficulty, answers }]) =>
        `| ${id} | ${release.skills[id]?.level ?? ''} | ${difficulty} | ${answers} |`,
    )
    .join('\n');
}

function sentenceOf(finding: Finding, learnt: Learnt): string {
  switch (finding.kind) {
    case 'too-easy':
      return `${finding.skillId} is ${finding.by} levels easier than announced`;
    case 'too-hard':
      return `${finding.skillId} is ${finding.by} levels harder than announced`;
    case 'out-of-order':
      return `${finding.skillId} turns out harder than ${finding.above}, above it in its tube`;
    case 'possibly-wrong':
      return `${finding.itemId} may be wrong: ${percent(finding.slip)} of those who know fail it, ${percent(finding.guess)} of those who do not succeed (${successOf(finding.itemId, learnt)})`;
    case 'easily-guessed':
      return `${finding.itemId} gives itself away: ${percent(finding.guess)} of those who do not know succeed (${successOf(finding.itemId, learnt)})`;
  }
}

function successOf(itemId: string, { success }: Learnt): string {
  const found = success.get(itemId) ?? { answers: 0, right: 0 };
  return `${found.right} right of ${found.answers}`;
}
