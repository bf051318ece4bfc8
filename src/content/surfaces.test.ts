import { describe, expect, it } from 'vitest';
import { buildRelease } from './build-release.ts';
import { contentOf, SOUND, TUBE } from './fixtures.ts';
import type { Generators, Values } from './generators.ts';
import { lint } from './lint/lint.ts';
import { getItem, getSurface } from './read-release.ts';

const TREES = [
  'Tilleul',
  'Hêtre',
  'Charme',
  'Aulne',
  'Saule',
  'Frêne',
  'Orme',
  'If',
  'Pin',
  'Houx',
  'Buis',
  'Cèdre',
];

const named = (names: readonly string[]): Values[] =>
  names.map((tree, i) => ({ tree, rank: i + 2, not: [`${tree}s des bois`, 'Chêne vert'] }));

const drawing = (values: readonly Values[]): Generators => new Map([['query', { trees: () => values }]]);

/** The item query.3.a of the sound bank, generated. */
const generated = (values: readonly Values[], changes: readonly (readonly [string, string])[] = []) =>
  contentOf(
    {
      [TUBE]: [
        ['- id: query.3.a\n', '- id: query.3.a\n        generate: trees\n'] as const,
        ['Quel arbre vient en tête', 'Quel arbre porte le numéro {{rank}}'] as const,
        ['accept: { a: [Tilleul] }', 'accept: { a: ["{{tree}}"] }'] as const,
        ['reject: { a: [Tilleuls des bois] }', 'reject: { a: ["{{not}}"] }'] as const,
        ...changes,
      ].reduce((text, [find, instead]) => {
        expect(text.split(find)).toHaveLength(2);
        return text.replace(find, () => instead);
      }, SOUND[TUBE]),
    },
    drawing(values),
  );

const errorsOf = (...args: Parameters<typeof generated>) =>
  lint(generated(...args)).errors.map(({ message }) => message);

describe('a generated item', () => {
  const release = buildRelease(generated(named(TREES)));
  const item = getItem(release, 'query.3.a');

  it('holds every surface in the release, the first as its own', () => {
    expect(item.surfaces).toHaveLength(12);
    expect(item.text.question).toBe('Quel arbre porte le numéro 2\u202f?');
    expect(item.surfaces?.[11]).toMatchObject({
      text: { question: 'Quel arbre porte le numéro 13\u202f?' },
      question: { accept: ['Cèdre'] },
    });
    expect(JSON.parse(JSON.stringify(release))).toEqual(release);
  });

  it('leaves its alternatives as they are', () => {
    expect(getItem(release, 'query.3.b').surfaces).toBeUndefined();
    expect(getSurface(release, 'query.3.b', 5)).toEqual(getItem(release, 'query.3.b'));
  });

  it('shows one person the same surface for ever, and others another', () => {
    const shown = (seed: number) => getSurface(release, 'query.3.a', seed).text.question;
    expect(shown(41)).toBe(shown(41));
    const counts = Map.groupBy(
      Array.from({ length: 1200 }, (_, seed) => shown(seed)),
      (text) => text,
    );
    expect(counts.size).toBe(12);
    for (const seeds of counts.values()) expect(seeds.length).toBeGreaterThan(60);
  });

  it('passes the check when every surface does', () => {
    expect(errorsOf(named(TREES))).toEqual([]);
  });
});

describe('what the check refuses of a generator', () => {
  it.each([
    [
      'a name nobody exports',
      [['generate: trees', 'generate: bushes']],
      /generators\/query\.ts exports no function « bushes »/,
    ],
    [
      'a placeholder without value',
      [['Il est sur', 'Il {{where}} est sur']],
      /« trees » gives no \{\{where\}\}/,
    ],
    [
      'a value that nothing shows',
      [['["{{tree}}"]', '[Tilleul]']],
      /« trees » gives tree, which no text shows/,
    ],
  ] as const)('%s', (_, changes, message) => {
    expect(errorsOf(named(TREES), changes).join('\n')).toMatch(message);
  });

  it.each([
    [
      'Quel arbre, à côté de {{tree}}, porte le numéro {{rank}}',
      /surface 4: « de Aulne »: an elision is missing/,
    ],
    [
      'Quel arbre de {{rank}}\u00a0ans, dit {{tree}}, porte le numéro',
      /surface 1: « 1\u00a0ans »: a plural after 1/,
    ],
    ['Quel arbre, voisin de **{{tree}}**, porte le numéro {{rank}}', /surface 7: « de Orme »/],
  ])('a drawn word that does not agree: %s', (question, message) => {
    const values = TREES.map((tree, i) => ({ tree, rank: i + 1, not: ['Chêne vert', `${tree}s`] }));
    const errors = errorsOf(values, [['Quel arbre porte le numéro {{rank}}', question]]);
    expect(errors).toContainEqual(expect.stringMatching(message));
  });

  it('nothing, where words agree or stand in what is accepted', () => {
    const values = TREES.map((tree, i) => ({ tree, rank: i + 1, not: ['Chêne vert', `${tree}s`] }));
    const sound = 'Quel arbre, après {{tree}}, a 2{{rank}} ans et le numéro {{rank}}';
    expect(errorsOf(values, [['Quel arbre porte le numéro {{rank}}', sound]])).toEqual([]);
  });

  it('a placeholder in an item that is not generated', () => {
    const text = SOUND[TUBE].replace('Quel arbre vient en tête', 'Quel {{tree}}');
    expect(
      lint(contentOf({ [TUBE]: text }))
        .errors.map(({ message }) => message)
        .join(),
    ).toMatch(/query\.3\.a: \{\{tree\}\} stands in a text, but nothing is generated/);
  });

  it('surfaces that hardly differ', () => {
    const alike = named(TREES).map((values, i) => ({ ...values, rank: i % 5 }));
    expect(errorsOf(alike).join()).toMatch(/only 5 different surfaces, at least 6 are needed/);
  });

  it('one surface in which the key does not hold, by its number', () => {
    const broken = named(TREES).map((values, i) => (i === 6 ? { ...values, not: ['Orme'] } : values));
    expect(errorsOf(broken)).toEqual(['query.3.a (surface 7): « Orme » must be rejected, but it passes']);
  });

  it('warns of an answer that is the same for all, or told in one of them', () => {
    const warnings = (values: readonly Values[]) =>
      lint(generated(values))
        .warnings.map(({ message }) => message)
        .join('\n');
    expect(warnings(named(TREES))).not.toMatch(/query\.3\.a/);
    expect(warnings(named(TREES).map((values) => ({ ...values, tree: 'Orme' })))).toMatch(/same-answer/);
    const told = named(TREES).map((values, i) => (i === 2 ? { ...values, rank: 'Charme' } : values));
    expect(warnings(told)).toMatch(/query\.3\.a \(surface 3\): the text contains an accepted answer/);
  });
});
