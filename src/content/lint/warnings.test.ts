import { describe, expect, it } from 'vitest';
import { buildRelease } from '../build-release.ts';
import { contentOf, contentWith, SOUND, TUBE, TUTORIAL } from '../fixtures.ts';
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

describe('the drawing of a lesson', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 90"><path d="M0 0"/></svg>';
  const lesson = (head: string, files: Record<string, string> = {}) =>
    contentOf({ [TUTORIAL]: SOUND[TUTORIAL].replace('minutes: 2', () => `minutes: 2\n${head}`), ...files });
  const drawn = {
    'assets/tutorials/words.svg': svg,
    'assets/tutorials/licence.yaml': 'words.svg: CC BY-SA 4.0, drawn\n',
  };

  it('is there, told in words, and in the release with its size', () => {
    const content = lesson('picture: words.svg\nalt: Trois mots.', drawn);
    expect(said(lint(content).errors)).toEqual([]);
    const release = buildRelease(content);
    expect(release.tutorials['query-words']?.picture).toEqual({
      file: 'words.svg',
      alt: 'Trois mots.',
      width: 400,
      height: 90,
    });
    expect(Object.keys(release.assets)).toContain('tutorials/words.svg');
  });

  it.each([
    ['picture: words.svg\nalt: Trois mots.', {}, '« words.svg » is not in assets/tutorials/'],
    ['picture: words.svg', drawn, 'a picture needs « alt »'],
    ['alt: Trois mots.', {}, 'describes a picture that it does not have'],
    ['', drawn, 'no item uses it'],
  ])('%j is refused', (head, files, message) => {
    expect(said(lint(lesson(head, files)).errors)).toContain(message);
  });
});

describe('skills out of order', () => {
  const learnt = (second: number) =>
    JSON.stringify({
      ...{ learntOn: '2026-11-22', participations: 90, answers: 900, items: {} },
      skills: { 'query.2': { difficulty: 2.5, answers: 60 }, 'query.3': { difficulty: second, answers: 60 } },
    });

  it('are told once answers tell, at their line', () => {
    const { errors, warnings } = lint(contentOf({ 'parameters/0001.json': learnt(1.9) }));
    expect(said(errors)).toEqual([]);
    const line = SOUND[TUBE].split('\n').findIndex((text) => text.includes('level: 2')) + 1;
    expect(warnings).toEqual([
      { file: TUBE, line, message: 'skill query.2 is harder than query.3 for those who answered' },
    ]);
    expect(said(lint(contentOf({ 'parameters/0001.json': learnt(2.6) })).warnings)).toEqual([]);
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
