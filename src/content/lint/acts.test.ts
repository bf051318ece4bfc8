import { describe, expect, it } from 'vitest';
import { contentOf, SOUND, TUBE } from '../fixtures.ts';
import { lint } from './lint.ts';

const SCENE = `simulator: robot
map: ["R*G"]
facing: east
palette: [forward, take]
most: 5
item: une clé
`;

const ITEM = `      - id: query.1.c
        status: validated
        type: act
        do: true
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        scene: corridor
        without: query.1.a
        checks: { goal: { at: arrived, is: true }, key: { at: left, is: 0 } }
        acts:
          accept:
            - [{ do: add, kind: forward, at: [0] }, { do: add, kind: take, at: [1] }, { do: add, kind: forward, at: [2] }]
          reject:
            - [{ do: add, kind: forward, at: [0] }, { do: add, kind: forward, at: [1] }]
        fr:
          question: Menez le robot au drapeau avec la clé du couloir.
          done: { goal: Le robot est au drapeau., key: La clé est prise. }
          feedback: Le robot avance, prend, puis avance encore.
`;

const LEVEL_2 = '  - level: 2\n';
const withAct = (item = ITEM, scene: string | null = SCENE) =>
  lint(
    contentOf({
      [TUBE]: SOUND[TUBE].replace(LEVEL_2, () => item + LEVEL_2),
      'scenes/corridor.yaml': scene,
    }),
  );
const said = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

it('a sound act has neither error nor warning', () => {
  const { errors, warnings } = withAct();
  expect(said([...errors, ...warnings])).toEqual([]);
});

describe('an act is refused when', () => {
  it.each<[string, string, string, RegExp]>([
    ['its scene is lost', 'scene: corridor', 'scene: lost', /scene « lost » is not in scenes/],
    ['it has no question for others', 'without: query.1.a', 'without: query.2.a', /« without » must name/],
    ['it sends others to itself', 'without: query.1.a', 'without: query.1.c', /« without » must name/],
    [
      'a check has no words',
      'done: { goal: Le robot est au drapeau., key',
      'done: { key',
      /« goal » is missing/,
    ],
    ['words have no check', 'done: { goal', 'done: { more: Et voilà., goal', /« more » is not checked/],
    ['a check asks nothing', '{ at: left, is: 0 }', '{ at: left }', /asks nothing/],
    ['a check is unknown', '{ at: left, is: 0 }', '{ at: left, equals: 0 }', /Unrecognized key: "equals"/],
    [
      'a check cannot fail',
      '{ at: left, is: 0 }',
      '{ at: left, min: 0 }',
      /nothing shows that « key » can fail/,
    ],
    ['its solution fails', '{ at: left, is: 0 }', '{ at: left, is: 7 }', /accept 1 fails at check 2/],
    ['its near miss passes', '{ at: left, is: 0 }', '{ at: left, oneOf: [0, 1] }', /reject 1 passes/],
    ['an act does nothing', 'kind: take', 'kind: left', /accept 1: act 2 changes nothing/],
    ['it begins done', 'key: { at: left, is: 0 }', 'key: { at: left, is: 1 }', /accept 1 fails/],
    [
      'it has choices as well',
      '          done:',
      '          choices: [{ text: x }]\n          done:',
      /no choice and no field/,
    ],
  ])('%s', (_, find, instead, message) => {
    expect(ITEM).toContain(find);
    expect(said(withAct(ITEM.replace(find, instead)).errors).join('\n')).toMatch(message);
  });

  it('nothing proves that it can be done, or failed', () => {
    const without = ITEM.replace(/ {8}acts:[\s\S]*? {8}fr:/, '        fr:');
    expect(said(withAct(without).errors).join('\n')).toMatch(
      /no acts under « accept »[\s\S]*no acts under « reject »/,
    );
  });
});

it('what belongs to acts stands in no other item', () => {
  const tube = SOUND[TUBE].replace('        timer: 90\n', '        scene: corridor\n');
  const { errors } = lint(contentOf({ [TUBE]: tube, 'scenes/corridor.yaml': SCENE }));
  expect(said(errors).join('\n')).toMatch(/query\.4\.a: this belongs to « type: act »/);
});

describe('a scene is refused when', () => {
  it.each<[string, string, string, RegExp]>([
    ['its simulator is unknown', 'simulator: robot', 'simulator: rocket', /Invalid (input|discriminator)/],
    ['a key is unknown', 'most: 5', 'most: 5\nspeed: 3', /Unrecognized key: "speed"/],
    ['the robot is twice there', 'R*G', 'R*GR', /one « R »/],
    ['a sign means nothing', 'R*G', 'R*?G', /rows are made of/],
    ['its typography is straight', 'une clé', "l'or", /straight apostrophe/],
  ])('%s', (_, find, instead, message) => {
    expect(said(withAct(ITEM, SCENE.replace(find, instead)).errors).join('\n')).toMatch(message);
  });

  it('no item uses it', () => {
    const { errors } = lint(contentOf({ 'scenes/corridor.yaml': SCENE }));
    expect(errors).toMatchObject([{ file: 'scenes/corridor.yaml', message: 'no item uses it' }]);
  });
});
