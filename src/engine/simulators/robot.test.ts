import { describe, expect, test } from 'vitest';
import { type CodeBlock, type RobotAction, type RobotScene, robot, run } from './robot.ts';

const scene: RobotScene = {
  simulator: 'robot',
  map: ['R.*.', '###.', 'G...'],
  facing: 'east',
  palette: ['forward', 'left', 'right', 'take', 'repeat', 'until', 'if'],
  most: 8,
  item: 'une clé',
};
const forward: CodeBlock = { kind: 'forward' };
const right: CodeBlock = { kind: 'right' };
const repeat = (times: number, ...body: CodeBlock[]): CodeBlock => ({ kind: 'repeat', times, body });
const until = (...body: CodeBlock[]): CodeBlock => ({ kind: 'until', when: 'goal', body });
const when = (condition: 'wall' | 'item', ...body: CodeBlock[]): CodeBlock => ({
  kind: 'if',
  when: condition,
  body,
});
const facts = (...program: CodeBlock[]) => robot.facts(scene, { program });
const begin = robot.start(scene);
const played = (...actions: RobotAction[]) =>
  actions.reduce((state, action) => robot.reduce(scene, state, action), begin);

describe('a program', () => {
  test.each<[string, CodeBlock[], object]>([
    ['empty: the robot stays', [], { arrived: false, end: 'done', taken: 0, left: 1, blocks: 0 }],
    ['into a wall', [right, forward], { end: 'crash', arrived: false }],
    ['out of the grid', [{ kind: 'left' }, forward], { end: 'crash' }],
    ['taking where nothing is', [{ kind: 'take' }], { end: 'nothing', taken: 0 }],
    [
      'taking what is there',
      [repeat(2, forward), { kind: 'take' }],
      { end: 'done', taken: 1, left: 0, blocks: 3 },
    ],
    [
      'taking it twice',
      [repeat(2, forward), { kind: 'take' }, { kind: 'take' }],
      { end: 'nothing', taken: 1 },
    ],
    ['that never ends', [until()], { end: 'long' }],
    ['that turns for ever', [until(right)], { end: 'long' }],
    [
      'with a sensor, to the goal',
      [until(when('item', { kind: 'take' }), when('wall', right), forward)],
      { arrived: true, taken: 1, blocks: 6, uses: ['until', 'if', 'take', 'right', 'forward'] },
    ],
    [
      'over the goal and on',
      [repeat(3, forward), right, repeat(2, forward), right, repeat(4, forward)],
      { end: 'crash', arrived: false },
    ],
    [
      'step by step',
      [repeat(3, forward), right, repeat(2, forward), right, repeat(3, forward)],
      { arrived: true, blocks: 8 },
    ],
  ])('%s', (_, program, expected) => expect(facts(...program)).toMatchObject(expected));

  test('leaves a trace of every pose', () => {
    expect(run(scene, [forward, right]).poses).toEqual([
      { x: 0, y: 0, facing: 'east', taken: [] },
      { x: 1, y: 0, facing: 'east', taken: [] },
      { x: 1, y: 0, facing: 'south', taken: [] },
    ]);
  });
});

describe('blocks', () => {
  test('are added, moved, set and taken away, inside others too', () => {
    const state = played(
      { do: 'add', kind: 'repeat', at: [0] },
      { do: 'add', kind: 'forward', at: [0, 0] },
      { do: 'add', kind: 'if', at: [0, 1] },
      { do: 'add', kind: 'take', at: [0, 1, 0] },
      { do: 'when', at: [0, 1], when: 'item' },
      { do: 'times', at: [0], times: 3 },
      { do: 'shift', at: [0, 1], by: -1 },
      { do: 'add', kind: 'right', at: [1] },
      { do: 'remove', at: [0, 1] },
    );
    expect(state.program).toEqual([repeat(3, when('item', { kind: 'take' })), right]);
    expect(played({ do: 'add', kind: 'left', at: [0] }, { do: 'clear' })).toEqual(begin);
  });

  test.each<[string, RobotAction]>([
    ['far from the end', { do: 'add', kind: 'left', at: [3] }],
    ['nowhere', { do: 'add', kind: 'left', at: [] }],
    ['inside what holds nothing', { do: 'add', kind: 'left', at: [0, 0] }],
    ['of another set', { do: 'add', kind: 'fly' as 'left', at: [0] }],
    ['that are not there', { do: 'remove', at: [0] }],
    ['none to clear', { do: 'clear' }],
    ['without a place', { do: 'shift' } as unknown as RobotAction],
    ['of elsewhere', { do: 'send' } as unknown as RobotAction],
  ])('%s change nothing', (_, action) => expect(played(action)).toBe(begin));

  test('are no more than allowed, no deeper than three, repeated twenty times at most', () => {
    const many = Array.from({ length: 12 }, (): RobotAction => ({ do: 'add', kind: 'forward', at: [0] }));
    expect(played(...many).program).toHaveLength(8);
    const nest: RobotAction[] = [[0], [0, 0], [0, 0, 0]].map((at) => ({ do: 'add', kind: 'repeat', at }));
    expect(JSON.stringify(played(...nest)).split('repeat')).toHaveLength(3);
    const one = played({ do: 'add', kind: 'repeat', at: [0] });
    expect(robot.reduce(scene, one, { do: 'times', at: [0], times: 21 })).toBe(one);
    expect(robot.reduce(scene, one, { do: 'times', at: [0], times: 2 })).toBe(one);
  });

  test('are read back as they were made, and nothing else', () => {
    const state = { program: [until(when('wall', right), forward), repeat(4, { kind: 'take' })] };
    expect(robot.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      {},
      { program: [{ kind: 'fly' }] },
      { program: [{ kind: 'forward', times: 3 }] },
      { program: [{ kind: 'repeat', times: 0, body: [] }] },
      { program: [{ kind: 'repeat', times: 2 }] },
      { program: [{ kind: 'until', when: 'wall', body: [] }] },
      { program: [{ kind: 'if', when: 'rain', body: [] }] },
      { program: [{ kind: 'forward', more: 1 }] },
      { program: [repeat(1, repeat(1, repeat(1)))] },
      { program: Array.from({ length: 9 }, () => forward) },
    ];
    for (const value of refused) expect(robot.read(scene, value), JSON.stringify(value)).toBeNull();
  });
});
