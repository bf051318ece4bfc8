import { play, type Scene } from '../../engine/index.ts';
import { repeated } from './rule.ts';
import { svgFaults } from './svg.ts';
import { typographyFaults } from './texts.ts';

/** What is wrong inside a scene that its schema cannot see: names that lead nowhere, doubles, pictures that are none. */
export function sceneFaults(scene: Scene): string[] {
  const faults = [...doubles(scene), ...lost(scene), ...typographyFaults(textsIn(scene).join(' · '))];
  const size = JSON.stringify(scene).length;
  if (size > 20_000) faults.push(`${size} characters: 20 000 at most, or the page gets heavy`);
  const begin = JSON.stringify(play(scene, []).state).length;
  if (begin > 4000) faults.push(`begins with a state of ${begin} characters: 4 000 at most`);
  return faults;
}

/** Every text that is read; formulas and drawings are no prose. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[=<]/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function doubles(scene: Scene): string[] {
  const ids = idsOf(scene);
  return [...new Set(repeated(ids))].map((id) => `« ${id} » stands twice`);
}

function idsOf(scene: Scene): string[] {
  switch (scene.simulator) {
    case 'mailbox':
      return [...scene.mails.map(({ id }) => id), ...scene.folders.map(({ id }) => `folder ${id}`)];
    case 'explorer':
      return nodes(scene.tree).map(({ id }) => id);
    case 'settings':
      return [
        ...scene.sections.map(({ id }) => `section ${id}`),
        ...scene.sections.flatMap(({ controls }) => controls.map(({ id }) => id)),
      ];
    case 'browser':
      return scene.pages.flatMap(({ address, blocks }) => [
        address,
        ...blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
      ]);
    case 'photo':
      return scene.things.map(({ id }) => id);
    default:
      return [];
  }
}

type Nodes = Extract<Scene, { simulator: 'explorer' }>['tree'];
const nodes = (tree: Nodes): Nodes[number][] => tree.flatMap((node) => [node, ...nodes(node.in ?? [])]);

function lost(scene: Scene): string[] {
  switch (scene.simulator) {
    case 'mailbox': {
      const known = ['inbox', 'sent', 'junk', 'trash', ...scene.folders.map(({ id }) => id)];
      return scene.mails
        .filter(({ folder }) => !known.includes(folder))
        .map(({ id, folder }) => `mail « ${id} » is in « ${folder} », which is no folder`);
    }
    case 'explorer':
      return nodes(scene.tree)
        .filter((node) => ['root', 'trash'].includes(node.id) || /^n\d+$/.test(node.id))
        .map(({ id }) => `« ${id} » is a name of the simulator itself`);
    case 'settings':
      return scene.sections.flatMap(({ controls }) => controls.flatMap(controlFaults));
    case 'browser':
      return browserFaults(scene);
    case 'sheet':
      return Object.keys(scene.cells)
        .filter((name) => name.charCodeAt(0) - 65 >= scene.columns || Number(name.slice(1)) > scene.rows)
        .map((name) => `${name} is outside of the grid`);
    case 'photo':
      return [
        ...svgFaults(scene.svg),
        ...scene.things
          .filter(({ x, y, w, h }) => x + w > scene.width || y + h > scene.height)
          .map(({ id }) => `« ${id} » is outside of the picture`),
      ];
    case 'robot':
      return robotFaults(scene.map);
  }
}

type Control = Extract<Scene, { simulator: 'settings' }>['sections'][number]['controls'][number];

function controlFaults(control: Control): string[] {
  const bad = (value: string, known: readonly { id: string }[]) => !known.some(({ id }) => id === value);
  if (control.kind === 'choice' && bad(control.value, control.options))
    return [`« ${control.id} » begins with an option that it does not have`];
  if (control.kind !== 'people') return [];
  return control.people
    .filter(({ role }) => role !== 'none' && bad(role, control.roles))
    .map(({ id, role }) => `« ${id} » has a role that does not exist, « ${role} »`);
}

function browserFaults({ start, search, pages }: Extract<Scene, { simulator: 'browser' }>): string[] {
  const known = [...pages.map(({ address }) => address), ...(search ? [search.address] : [])];
  const links = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('to' in block && block.to !== undefined ? [block.to] : [])),
  );
  return [start, ...links].filter((to) => !known.includes(to)).map((to) => `no page stands at ${to}`);
}

function robotFaults(map: readonly string[]): string[] {
  const faults: string[] = [];
  if (new Set(map.map((row) => row.length)).size > 1) faults.push('rows of the map have several lengths');
  for (const sign of ['R', 'G'])
    if (map.join('').split(sign).length !== 2)
      faults.push(`the map has one « ${sign} », neither more nor less`);
  return faults;
}
