import { makeText } from '../../../makers/text.ts';

/** Machine name and its delays in milliseconds; no delay: the machine does not answer. */
type Hop = readonly [machine: string, ...delays: readonly number[]];

function route(title: string, target: string, hops: readonly Hop[]): string {
  const lines = hops.map(([machine, ...delays], at) => {
    const times =
      delays.length === 0
        ? '    *       *       *'
        : delays.map((delay) => `${String(delay).padStart(4)} ms`).join(' ');
    return `${String(at + 1).padStart(2)}  ${machine.padEnd(38)} ${times}`;
  });
  return [`=== ${title} : trajet vers ${target} ===`, ...lines, ''].join('\r\n');
}

function lodge(): Uint8Array {
  const machines = [
    'box.gite-colette.example',
    'quartier12.brume-telecom.example',
    'ville3.brume-telecom.example',
    'region1.brume-telecom.example',
    'coeur7.brume-telecom.example',
    'echange.brume-telecom.example',
    'entree.visio-plume.example',
    'salle4.visio-plume.example',
  ];
  const hops = (...delays: readonly (readonly number[])[]): Hop[] =>
    machines.map((machine, at) => [machine, ...(delays[at] ?? [])]);
  return makeText(
    [
      route(
        'Mardi, 9 h',
        'visio-plume.example',
        hops(
          [2, 1, 2],
          [8, 9, 8],
          [11, 10, 11],
          [13, 14, 13],
          [16, 15, 16],
          [18, 18, 19],
          [21, 22, 21],
          [22, 23, 22],
        ),
      ),
      route(
        'Mardi, 13 h',
        'visio-plume.example',
        hops(
          [1, 2, 2],
          [9, 9, 8],
          [174, 168, 181],
          [14, 13, 15],
          [17, 16, 16],
          [19, 18, 19],
          [],
          [23, 22, 24],
        ),
      ),
      route(
        'Mardi, 21 h',
        'visio-plume.example',
        hops(
          [2, 2, 1],
          [9, 10, 9],
          [212, 198, 205],
          [15, 14, 15],
          [188, 203, 191],
          [190, 207, 196],
          [194, 205, 199],
          [197, 209, 201],
        ),
      ),
    ].join('\r\n'),
  );
}

function school(): Uint8Array {
  const machines = [
    'routeur.lycee-du-moulin.example',
    'sortie.lycee-du-moulin.example',
    'acces4.filante.example',
    'noeud2.filante.example',
    'noeud9.filante.example',
    'bordure.filante.example',
    'porte1.hebergeur-ancolie.example',
    'baie6.hebergeur-ancolie.example',
    'exercices.hebergeur-ancolie.example',
  ];
  const hops = (...delays: readonly (readonly number[])[]): Hop[] =>
    machines.map((machine, at) => [machine, ...(delays[at] ?? [])]);
  return makeText(
    [
      route(
        'Jeudi, 8 h',
        'exercices.hebergeur-ancolie.example',
        hops(
          [1, 1, 1],
          [2, 3, 2],
          [6, 7, 6],
          [143, 151, 139],
          [10, 9, 10],
          [12, 12, 11],
          [15, 14, 15],
          [15, 16, 16],
          [17, 16, 17],
        ),
      ),
      route(
        'Jeudi, 12 h',
        'exercices.hebergeur-ancolie.example',
        hops(
          [1, 2, 1],
          [3, 2, 3],
          [7, 7, 8],
          [166, 158, 171],
          [],
          [12, 13, 12],
          [241, 256, 238],
          [244, 251, 247],
          [249, 262, 243],
        ),
      ),
      route(
        'Jeudi, 18 h',
        'exercices.hebergeur-ancolie.example',
        hops(
          [1, 1, 2],
          [2, 2, 3],
          [6, 6, 7],
          [],
          [9, 10, 10],
          [12, 11, 12],
          [14, 15, 15],
          [16, 15, 16],
          [17, 17, 18],
        ),
      ),
    ].join('\r\n'),
  );
}

export function make(): Record<string, Uint8Array> {
  return { 'trajets-gite.txt': lodge(), 'trajets-lycee.txt': school() };
}
