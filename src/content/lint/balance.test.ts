import { describe, expect, it } from 'vitest';
import { buildRelease } from '../build-release.ts';
import { contentOf, contentWith, PROFILE, TUBE } from '../fixtures.ts';
import { readyTargets } from '../ready-targets.ts';
import { balance } from './balance.ts';
import { FIRST_NAMES } from './first-names.ts';
import { lint } from './lint.ts';
import { profileTable } from './profile-table.ts';

/** The bank of the fixtures with one place changed, as its numbers. */
const numbers = (find = 'tube: query', instead = find) =>
  Object.fromEntries(balance(lint(contentWith(TUBE, find, instead)).bank));

describe('the balance of the bank', () => {
  it('tells where the right option stands, as written', () => {
    expect(numbers()['right option as written, « choice »']).toBe(
      '1: 50 %  2: 50 %  3: 0 %  4: 0 %  5+: 0 %',
    );
  });

  it('counts a right option longer than all others, and not one as long as another', () => {
    const what = 'right option is the longest, « choice »';
    expect(numbers()[what]).toBe('0/2 (0 %); by chance 33 %');
    expect(numbers('text: mairie.example', 'text: mairie-de-la-ville.example')[what]).toMatch(/^1\/2/);
    expect(numbers('text: mairie.example', 'text: mairie-vrai.example')[what]).toMatch(/^0\/2/);
  });

  it('reads drop-downs in the order the learner sees', () => {
    expect(numbers()['right option in drop-downs']).toMatch(/^1: \d+ % {2}2: \d+ %/);
    const none = contentOf({ [TUBE]: null, 'assets/query/licence.yaml': null });
    expect(Object.fromEntries(balance(lint(none).bank))['right option in drop-downs']).toMatch(/^1: 0 %/);
  });

  it('counts acts, phones, and names by gender', () => {
    const before = numbers();
    expect(before['acts / recall']).toBe('8/10 (80 %) / 2/10 (20 %)');
    expect(before['can be answered on a phone']).toBe('10/10 (100 %)');
    expect(before['first names, by items']).toBe('feminine 2, masculine 1, neutral 0');
    const after = numbers('Quel arbre vient en tête', 'Quel arbre Aminata et Sam voient-ils en tête');
    expect(after['first names, by items']).toBe('feminine 3, masculine 1, neutral 1');
  });

  it('counts neighbours that nearly say the same, waived or not', () => {
    const what = 'pairs of items that nearly say the same';
    expect(numbers()[what]).toBe('0');
    const question =
      'question: Quel arbre est le plus jeune de tout le parc\u202f?\n          accept: { a: [Hêtre] }';
    expect(numbers(question, 'accept: { a: [Tilleul] }')[what]).toBe('1');
    const waived = `status: validated\n        waived: { near: Why. }\n        fr:\n          accept: { a: [Tilleul] }`;
    expect(numbers(`status: validated\n        fr:\n          ${question}`, waived)[what]).toBe('1');
  });

  it('gives no first name two genders', () => {
    const all = Object.values(FIRST_NAMES).flat();
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the size of what is ready', () => {
  const sizes = async (path: typeof PROFILE | typeof TUBE, find: string, instead: string) =>
    (await readyTargets(buildRelease(contentWith(path, find, instead)))).map(({ key, skills }) => [
      key,
      skills,
    ]);

  it('counts skills up to the cap, questions, minutes and stages, of competences with skills and of profiles', async () => {
    const ready = await readyTargets(buildRelease(contentOf()));
    expect(ready).toMatchObject([
      { kind: 'competence', key: '1.1', tubes: 1, skills: 5, minutes: 5, stages: 1 },
      { kind: 'profile', key: 'start', tubes: 1, skills: 3, minutes: 5, stages: 2 },
    ]);
    for (const { questions, skills } of ready) {
      expect(questions.from).toBeLessThanOrEqual(questions.to);
      expect(questions.to).toBeLessThanOrEqual(2 * skills);
    }
    expect(await sizes(PROFILE, 'cap: 3', 'cap: 5')).toEqual([
      ['1.1', 5],
      ['start', 5],
    ]);
  });

  it('leaves out a skill that is not active', async () => {
    const archived = await sizes(TUBE, 'level: 1\n    status: active', 'level: 1\n    status: archived');
    expect(archived).toEqual([
      ['1.1', 4],
      ['start', 2],
    ]);
  });

  it('is printed, a line each', async () => {
    const [head, ...lines] = profileTable(await readyTargets(buildRelease(contentOf()))).split('\n');
    expect(head).toMatch(/skills +questions +minutes +stages$/);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(['1.1', 'start']);
  });
});
