import type { Facts, Model } from './model.ts';
import { isIn, isList, isPlain, isWhole } from './shape.ts';

const DIRECTIONS = ['north', 'east', 'south', 'west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS = ['forward', 'left', 'right', 'take'] as const;
const HOLDERS = ['repeat', 'until', 'if'] as const;
export type BlockKind = (typeof STEPS)[number] | (typeof HOLDERS)[number];
const CONDITIONS = ['goal', 'wall', 'item'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** `until`: until the goal is reached · `if`: if there is a wall ahead, or something here. */
export interface CodeBlock {
  readonly kind: BlockKind;
  readonly times?: number;
  readonly when?: Condition;
  readonly body?: readonly CodeBlock[];
}

export interface RobotScene {
  readonly simulator: 'robot';
  /** Rows of the grid: `.` free, `#` wall, `R` robot, `G` goal, `*` something to take. */
  readonly map: readonly string[];
  readonly facing: Direction;
  readonly palette: readonly BlockKind[];
  /** Blocks allowed. */
  readonly most: number;
  /** What is to be taken, in words (« une clé »). */
  readonly item: string;
}

export interface RobotState {
  readonly program: readonly CodeBlock[];
}

/** A place in the program: [2, 0] is the first block inside the third one. */
export type Path = readonly number[];

export type RobotAction =
  | { readonly do: 'add'; readonly kind: BlockKind; readonly at: Path }
  | { readonly do: 'remove'; readonly at: Path }
  | { readonly do: 'shift'; readonly at: Path; readonly by: 1 | -1 }
  | { readonly do: 'times'; readonly at: Path; readonly times: number }
  | { readonly do: 'when'; readonly at: Path; readonly when: Condition }
  | { readonly do: 'clear' };

export const MAX_TIMES = 20;
const MAX_DEPTH = 3;
const MAX_STEPS = 400;

export const isHolder = (kind: BlockKind): boolean => isIn(kind, HOLDERS);
export const countBlocks = (program: readonly CodeBlock[]): number =>
  program.reduce((sum, block) => sum + 1 + countBlocks(block.body ?? []), 0);

const fresh = (kind: BlockKind): CodeBlock => {
  if (kind === 'repeat') return { kind, times: 2, body: [] };
  if (kind === 'until') return { kind, when: 'goal', body: [] };
  return kind === 'if' ? { kind, when: 'wall', body: [] } : { kind };
};

/** The list at a path with one place changed: null where the path leads nowhere. */
function change(
  list: readonly CodeBlock[],
  [first, ...rest]: Path,
  edit: (list: readonly CodeBlock[], at: number) => readonly CodeBlock[] | null,
): readonly CodeBlock[] | null {
  if (first === undefined || !Number.isInteger(first)) return null;
  if (rest.length === 0) return edit(list, first);
  const holder = list[first];
  const body = holder?.body && change(holder.body, rest, edit);
  return holder && body ? list.map((one, i) => (i === first ? { ...holder, body } : one)) : null;
}

export function blockAt(program: readonly CodeBlock[], [first = -1, ...rest]: Path): CodeBlock | undefined {
  const block = program[first];
  return rest.length === 0 ? block : blockAt(block?.body ?? [], rest);
}

const replace = (list: readonly CodeBlock[], at: number, block: CodeBlock): readonly CodeBlock[] =>
  list.map((one, i) => (i === at ? block : one));

function edited(
  scene: RobotScene,
  { program }: RobotState,
  action: RobotAction,
): readonly CodeBlock[] | null {
  if (action.do === 'clear') return program.length > 0 ? [] : null;
  if (!Array.isArray(action.at) || action.at.length > MAX_DEPTH) return null;
  switch (action.do) {
    case 'add':
      if (!isIn(action.kind, scene.palette) || countBlocks(program) >= scene.most) return null;
      if (isHolder(action.kind) && action.at.length >= MAX_DEPTH) return null;
      return change(program, action.at, (list, at) =>
        at < 0 || at > list.length ? null : [...list.slice(0, at), fresh(action.kind), ...list.slice(at)],
      );
    case 'remove':
      return change(program, action.at, (list, at) => (list[at] ? list.filter((_, i) => i !== at) : null));
    case 'shift':
      return change(program, action.at, (list, at) => {
        const [one, other] = [list[at], list[at + action.by]];
        return one && other ? replace(replace(list, at, other), at + action.by, one) : null;
      });
    case 'times':
      return change(program, action.at, (list, at) => {
        const block = list[at];
        const fits =
          block?.kind === 'repeat' && isWhole(action.times, 1, MAX_TIMES) && block.times !== action.times;
        return fits ? replace(list, at, { ...block, times: action.times }) : null;
      });
    case 'when':
      return change(program, action.at, (list, at) => {
        const block = list[at];
        const fits = block?.kind === 'if' && isIn(action.when, CONDITIONS) && block.when !== action.when;
        return fits ? replace(list, at, { ...block, when: action.when }) : null;
      });
    default:
      return null;
  }
}

function reduce(scene: RobotScene, state: RobotState, action: RobotAction): RobotState {
  const program = edited(scene, state, action);
  return program === null ? state : { program };
}

export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly facing: Direction;
  /** Places (« 3,1 ») of what was taken. */
  readonly taken: readonly string[];
}

export interface Run {
  readonly poses: readonly Pose[];
  /** `crash`: into a wall or out of the grid · `nothing`: nothing to take here · `long`: it never ends. */
  readonly end: 'done' | 'crash' | 'nothing' | 'long';
}

const cell = ({ map }: RobotScene, x: number, y: number): string => map[y]?.[x] ?? '#';

export function startPose(scene: RobotScene): Pose {
  const y = scene.map.findIndex((row) => row.includes('R'));
  return { x: scene.map[y]?.indexOf('R') ?? 0, y, facing: scene.facing, taken: [] };
}

const MOVES: Readonly<Record<Direction, readonly [number, number]>> = {
  north: [0, -1],
  east: [1, 0],
  south: [0, 1],
  west: [-1, 0],
};

const ahead = ({ x, y, facing }: Pose): readonly [number, number] => [
  x + MOVES[facing][0],
  y + MOVES[facing][1],
];
const isItem = (scene: RobotScene, { x, y, taken }: Pose): boolean =>
  cell(scene, x, y) === '*' && !taken.includes(`${x},${y}`);

function holds(scene: RobotScene, pose: Pose, when: Condition | undefined): boolean {
  if (when === 'goal') return cell(scene, pose.x, pose.y) === 'G';
  return when === 'wall' ? cell(scene, ...ahead(pose)) === '#' : isItem(scene, pose);
}

/** Every place the robot goes through, the first one included, and how it ended. */
export function run(scene: RobotScene, program: readonly CodeBlock[]): Run {
  const poses: Pose[] = [startPose(scene)];
  // Turns of loops count as well: an empty loop would turn for ever without a step.
  let budget = MAX_STEPS;
  const now = () => poses.at(-1) ?? startPose(scene);
  const perform = (list: readonly CodeBlock[]): Run['end'] => {
    for (const block of list) {
      const end = isHolder(block.kind) ? loop(block) : step(block.kind);
      if (end !== 'done') return end;
    }
    return 'done';
  };
  const loop = ({ kind, times = 0, when, body = [] }: CodeBlock): Run['end'] => {
    for (
      let n = 0;
      kind === 'repeat' ? n < times : kind === 'until' ? !holds(scene, now(), 'goal') : n < 1;
      n++
    ) {
      if (--budget <= 0) return 'long';
      if (kind === 'if' && !holds(scene, now(), when)) return 'done';
      const end = perform(body);
      if (end !== 'done') return end;
    }
    return 'done';
  };
  const step = (kind: BlockKind): Run['end'] => {
    if (--budget <= 0) return 'long';
    const pose = now();
    if (kind === 'take') {
      if (!isItem(scene, pose)) return 'nothing';
      poses.push({ ...pose, taken: [...pose.taken, `${pose.x},${pose.y}`] });
      return 'done';
    }
    if (kind === 'forward') {
      const [x, y] = ahead(pose);
      if (cell(scene, x, y) === '#') return 'crash';
      poses.push({ ...pose, x, y });
      return 'done';
    }
    const turn = (DIRECTIONS.indexOf(pose.facing) + (kind === 'right' ? 1 : 3)) % 4;
    poses.push({ ...pose, facing: DIRECTIONS[turn] ?? pose.facing });
    return 'done';
  };
  return { end: perform(program), poses };
}

function isProgram(scene: RobotScene, value: unknown, depth: number): value is readonly CodeBlock[] {
  return isList(value, scene.most, (one): one is CodeBlock => {
    if (!isPlain(one) || !isIn(one.kind, scene.palette)) return false;
    const { kind, times, when, body, ...rest } = one;
    if (Object.keys(rest).length > 0) return false;
    if (!isHolder(kind)) return times === undefined && when === undefined && body === undefined;
    if (depth === MAX_DEPTH || !isProgram(scene, body, depth + 1)) return false;
    if (kind === 'repeat') return isWhole(times, 1, MAX_TIMES) && when === undefined;
    return times === undefined && (kind === 'until' ? when === 'goal' : isIn(when, CONDITIONS));
  });
}

function read(scene: RobotScene, value: unknown): RobotState | null {
  if (!isPlain(value) || !isProgram(scene, value.program, 1)) return null;
  return countBlocks(value.program) <= scene.most ? { program: value.program } : null;
}

const kindsIn = (program: readonly CodeBlock[]): BlockKind[] =>
  program.flatMap(({ kind, body }) => [kind, ...kindsIn(body ?? [])]);

/** `arrived`: it ends on the goal · `end` · `taken`: how many things · `left`: things left · `blocks`: how many · `uses`: kinds of blocks. */
function facts(scene: RobotScene, { program }: RobotState): Facts {
  const { end, poses } = run(scene, program);
  const last = poses.at(-1) ?? startPose(scene);
  const items = scene.map.join('').split('*').length - 1;
  return {
    arrived: end === 'done' && cell(scene, last.x, last.y) === 'G',
    end,
    taken: last.taken.length,
    left: items - last.taken.length,
    blocks: countBlocks(program),
    uses: [...new Set(kindsIn(program))],
  };
}

const start = (): RobotState => ({ program: [] });

export const robot: Model<RobotScene, RobotState, RobotAction> = { start, reduce, read, facts };
