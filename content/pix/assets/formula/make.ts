import { makeCsv } from '../../../makers/csv.ts';
import { surfacesOf } from '../../../makers/generators.ts';
import { makeOds } from '../../../makers/ods.ts';
import type { Random } from '../../../makers/random.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';
import { deposits, dishes, orchard, parcels, rink, walks } from '../../generators/formula.ts';

type Row = (string | number | null)[];

/** A small seeded generator: the same rows, hence the same bytes, at each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}

/** One list in three formats. */
function oneSheet(base: string, name: string, rows: Row[]): Record<string, Uint8Array> {
  return {
    [`${base}.ods`]: makeOds([{ name, rows }]),
    [`${base}.xlsx`]: makeXlsx([{ name, rows }]),
    [`${base}.csv`]: makeCsv(rows),
  };
}

/** The list of each surface of a generated item, in three formats. */
function everySurface(
  base: string,
  name: string,
  generate: (random: Random) => { document: Row[] },
): Record<string, Uint8Array> {
  const files = surfacesOf(generate).map(({ document }, i) => oneSheet(`${base}-${i + 1}`, name, document));
  return Object.assign({}, ...files);
}

function twoSheets(base: string, sheets: { name: string; rows: Row[] }[]): Record<string, Uint8Array> {
  return { [`${base}.ods`]: makeOds(sheets), [`${base}.xlsx`]: makeXlsx(sheets) };
}

/** formula.6: quantities in one sheet, unit prices in another, in another order. */
function orders(
  seed: number,
  count: number,
  codes: readonly string[],
  step: number,
  header: Row,
  low: number,
  mostly: number,
): Row[] {
  const draw = seeded(seed);
  const lines = Array.from(
    { length: count },
    (_, i): Row => [i + 1, codes[(i * step + draw(codes.length)) % codes.length] ?? '', low + draw(mostly)],
  );
  return [header, ...lines];
}

const SEEDS: readonly (readonly [string, string, number])[] = [
  ['TOM-2', 'Tomate ancienne', 3.2],
  ['BAS-1', 'Basilic', 2.5],
  ['COU-7', 'Courge muscade', 2.9],
  ['TOM-1', 'Tomate cerise', 2.8],
  ['RAD-4', 'Radis long', 1.6],
  ['FEV-3', 'Fève', 3.5],
  ['COU-2', 'Courgette ronde', 2.7],
  ['MAC-5', 'Mâche', 1.9],
  ['PAN-6', 'Panais', 2.1],
  ['BAS-4', 'Basilic pourpre', 2.6],
];
const FABRICS: readonly (readonly [string, string, number])[] = [
  ['LIN-30', 'Lin lavé', 14.5],
  ['COT-12', 'Coton rayé', 8.9],
  ['WAX-05', 'Wax fleuri', 11.2],
  ['COT-11', 'Coton uni', 7.4],
  ['VEL-21', 'Velours côtelé', 12.8],
  ['LIN-31', 'Lin brut', 13.6],
  ['SAT-08', 'Satin', 9.5],
  ['JER-17', 'Jersey', 10.3],
  ['TOI-40', 'Toile épaisse', 15.1],
];

export function make(): Record<string, Uint8Array> {
  return {
    ...everySurface('ressourcerie', 'Dépôts', deposits),
    ...everySurface('verger', 'Récolte', orchard),
    ...everySurface('sentiers', 'Visites', walks),
    ...everySurface('cantine', 'Plats', dishes),
    ...everySurface('billets', 'Entrées', rink),
    ...everySurface('colis', 'Envois', parcels),
    ...twoSheets('graines', [
      {
        name: 'Commandes',
        rows: orders(
          1203,
          70,
          SEEDS.map(([code]) => code),
          3,
          ['Ligne', 'Code', 'Sachets'],
          1,
          9,
        ),
      },
      {
        name: 'Tarifs',
        rows: [['Code', 'Graine', 'Prix du sachet'], ...SEEDS.map((line): Row => [...line])],
      },
    ]),
    ...twoSheets('tissus', [
      {
        name: 'Ventes',
        rows: orders(
          5518,
          66,
          FABRICS.map(([code]) => code),
          2,
          ['Vente', 'Code', 'Mètres'],
          1,
          6,
        ),
      },
      {
        name: 'Tarifs',
        rows: [['Code', 'Tissu', 'Prix du mètre'], ...FABRICS.map((line): Row => [...line])],
      },
    ]),
  };
}
