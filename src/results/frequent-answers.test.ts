import { describe, expect, it } from 'vitest';
import { testRelease } from '../../test/app.ts';
import type { Item } from '../content/index.ts';
import { drawSurface, play } from '../engine/index.ts';
import { frequentAnswers } from './frequent-answers.ts';
import type { GivenAnswer } from './list-given-answers.ts';

const items = Object.values(testRelease().items);
const one = (what: (item: Item) => boolean): Item => {
  const item = items.find(what);
  if (!item) throw new Error('no such item in the bank');
  return item;
};
const given = (answer: object, verdict: GivenAnswer['verdict'] = 'wrong', seed = 1): GivenAnswer => ({
  answer,
  verdict,
  seed,
});
const plain = ({ surfaces }: Item) => (surfaces?.length ?? 0) < 2;

describe('the frequent answers to a question', () => {
  const item = one((known) => known.type === 'text' && plain(known));
  const name = item.question.type === 'text' ? item.question.field.name : '';
  const typed = (text: string, verdict: GivenAnswer['verdict'] = 'wrong') =>
    given({ kind: 'fields', texts: { [name]: text } }, verdict);

  it('count what is typed as a whole, whatever the case and spaces, and hide what one alone typed', () => {
    const answers = [
      typed('Trois  mots'),
      typed(' trois mots '),
      typed('oui', 'right'),
      typed('OUI', 'right'),
      typed('oui', 'right'),
      typed('Léa Ferrand, 4e B'),
    ];
    expect(frequentAnswers(item, answers)).toEqual({
      kind: 'texts',
      read: 6,
      answers: [
        { text: 'oui', count: 3, right: true, surface: null },
        { text: 'Trois  mots', count: 2, right: false, surface: null },
      ],
      others: 1,
    });
  });

  it('show ten at most, and count the rest', () => {
    const many = Array.from({ length: 24 }, (_, i) => typed(`réponse ${i % 12}`));
    const { answers, others } = frequentAnswers(item, many);
    expect(answers).toHaveLength(10);
    expect(others).toBe(4);
  });

  it('count the options one by one, those that nobody ticked too', () => {
    const choices = one((known) => known.type === 'choices' && plain(known));
    if (!('options' in choices.question)) throw new Error('a choice without options');
    const { options } = choices.question;
    const made = frequentAnswers(choices, [
      given({ kind: 'options', chosen: [0, 1] }),
      given({ kind: 'options', chosen: [1] }),
    ]);
    expect(made.answers).toHaveLength(options.length);
    expect(made.answers.slice(0, 2)).toEqual([
      { text: options[1]?.text, count: 2, right: options[1]?.correct, surface: null },
      { text: options[0]?.text, count: 1, right: options[0]?.correct, surface: null },
    ]);
    expect(made.answers.slice(2).every(({ count }) => count === 0)).toBe(true);
    expect(made.others).toBe(0);
  });

  it('tell which steps were done in a simulator', () => {
    const act = one((known) => known.type === 'act' && plain(known));
    if (act.question.type !== 'act') throw new Error('an act without a scene');
    const { scene, solution, checks } = act.question;
    const done = given({ kind: 'state', state: play(scene, solution).state }, 'right');
    const nothing = given({ kind: 'state', state: play(scene, []).state });
    const { kind, answers } = frequentAnswers(act, [done, done, nothing]);
    expect(kind).toBe('steps');
    expect(answers.map(({ text }) => text).sort()).toEqual(checks.map(({ say }) => say).sort());
    for (const { count } of answers) expect(count).toBeGreaterThanOrEqual(2);
  });

  it('of a generated question name the surface where only one of them drew these words', () => {
    const generated = one((known) => known.type === 'text' && (known.surfaces?.length ?? 0) > 1);
    const field = generated.question.type === 'text' ? generated.question.field.name : '';
    const typedOn = (seed: number, text: string, verdict: GivenAnswer['verdict']) =>
      given({ kind: 'fields', texts: { [field]: text } }, verdict, seed);
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const surfaceOf = (seed: number) => drawSurface(generated.surfaces?.length ?? 0, seed, generated.id);
    const here = seeds.filter((seed) => surfaceOf(seed) === surfaceOf(0));
    expect(here.length).toBeGreaterThan(1);
    expect(here.length).toBeLessThan(seeds.length);
    const made = frequentAnswers(generated, [
      ...seeds.map((seed) => typedOn(seed, '12', 'wrong')),
      ...here.map((seed) => typedOn(seed, '12', 'right')),
    ]);
    expect(made.answers).toEqual([
      { text: '12', count: seeds.length, right: false, surface: null },
      { text: '12', count: here.length, right: true, surface: surfaceOf(0) + 1 },
    ]);
  });
});
