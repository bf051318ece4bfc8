import { describe, expect, it } from 'vitest';
import { contentOf, contentWith, SOUND, TUBE } from '../fixtures.ts';
import { lint } from './lint.ts';

const said = (problems: readonly { message: string }[]) => problems.map((problem) => problem.message);

describe('drop-downs of one list', () => {
  const ranks = (a: string, b: string, c: string) => {
    const list = '[un, deux, trois]';
    const tube = SOUND[TUBE]
      .replace(
        '{ a: { format: select }, b: { format: number, width: s } }',
        () => '{ a: { format: select }, b: { format: select }, c: { format: select } }',
      )
      .replace('labels: { a: Le filtre, b: La distance }', () => 'labels: { a: Un, b: Deux, c: Trois }')
      .replace('suffixes: { b: km }\n', () => '\n')
      .replace('options: { a: [date, lieu] }', () => `options: { a: ${list}, b: ${list}, c: ${list} }`)
      .replace(
        'accept: { a: [lieu], b: [12.5, "1 000"] }',
        () => `accept: { a: [${a}], b: [${b}], c: [${c}] }`,
      )
      .replace('reject: { a: [date], b: [125] }\n', () => '\n')
      .replace(/ {10}options: \{ a: \[prix, note\] \}\n.*\n.*\n/, () => '');
    const { errors: found, warnings: thoughts } = lint(contentOf({ [TUBE]: tube }));
    expect(said(found)).toEqual([]);
    return said(thoughts).filter((text) => text.includes('in-order'));
  };

  it('are not right from the first option to the last', () => {
    expect(ranks('un', 'deux', 'trois')[0]).toMatch(/^query\.4\.a: the drop-downs are right in the order/);
    expect(ranks('trois', 'deux', 'un')).toEqual([]);
  });
});

describe('years gone by', () => {
  const of = (text: string, thisYear?: number) =>
    said(
      lint(contentWith(TUBE, 'le site de sa mairie.', text), thisYear === undefined ? {} : { thisYear })
        .warnings,
    );

  it('are told to who asks now, birthdays left out', () => {
    expect(of('le site qui gagna en 2021.', 2026)).toEqual(['query.1.a: speaks of 2021 (date)']);
    expect(of('le site qui gagna en 2021.')).toEqual([]);
    expect(of('le site qui gagna en 2025.', 2026)).toEqual([]);
    expect(of('le site de son fils, né en 2012.', 2026)).toEqual([]);
  });
});
