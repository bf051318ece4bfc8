import { makeText } from '../../../makers/text.ts';
import { makeZip } from '../../../makers/zip.ts';

/** One text file: its control word on the first line, then as many plausible lines as its weight asks for. */
function paper(word: string, lines: number, subjects: readonly string[], unit: string): Uint8Array {
  const body = Array.from({ length: lines }, (_, i) => {
    const subject = subjects[(i * 5 + lines) % subjects.length];
    return `Ligne ${String(i + 1).padStart(3, '0')} - ${subject} - ${((i * 37 + lines * 11) % 190) + 12} ${unit}`;
  });
  return makeText(`Mot de contrôle\u00a0: ${word}\r\n\r\n${body.join('\r\n')}\r\n`);
}

const WOOD = [
  'planche de chêne',
  'vis à bois',
  'colle',
  'charnière en laiton',
  'vernis mat',
  'heure de pose',
];
const CARE = [
  'pansements',
  'vaccins reçus',
  'consultations',
  'compresses',
  'appels de nuit',
  'flacons de sérum',
];

function papers(
  folder: string,
  list: readonly (readonly [string, string, number])[],
  subjects: readonly string[],
  unit: string,
) {
  return Object.fromEntries(
    list.map(([name, word, lines]) => [`${folder}/${name}.txt`, paper(word, lines, subjects, unit)]),
  );
}

function workshop(): Uint8Array {
  return makeZip({
    ...papers(
      'atelier/2025/factures',
      [
        ['bibliotheque', 'TENON', 420],
        ['escalier', 'CISEAU', 90],
        ['volets', 'SCIE', 160],
      ],
      WOOD,
      'euros',
    ),
    ...papers(
      'atelier/2026/devis',
      [
        ['cuisine', 'GOUGE', 510],
        ['portail', 'EQUERRE', 70],
        ['tabourets', 'SERRE', 120],
      ],
      WOOD,
      'euros',
    ),
    ...papers(
      'atelier/2026/factures',
      [
        ['armoire', 'MAILLET', 240],
        ['banc', 'LIME', 60],
        ['comptoir', 'VARLOPE', 130],
        ['lit', 'RABOT', 310],
        ['parquet', 'ETABLI', 270],
        ['table', 'VRILLE', 190],
      ],
      WOOD,
      'euros',
    ),
    ...papers(
      'atelier/notes',
      [
        ['clients', 'PINCE', 40],
        ['outils', 'METRE', 25],
      ],
      WOOD,
      'euros',
    ),
  });
}

function clinic(): Uint8Array {
  return makeZip({
    ...papers(
      'dispensaire/avril/rapports',
      [
        ['accueil', 'THYM', 15],
        ['nuit', 'MENTHE', 140],
        ['pharmacie', 'SAUGE', 200],
      ],
      CARE,
      'au total',
    ),
    ...papers(
      'dispensaire/mai/commandes',
      [
        ['gants', 'SUREAU', 20],
        ['lits', 'ROMARIN', 110],
        ['lampes', 'FENOUIL', 75],
      ],
      CARE,
      'au total',
    ),
    ...papers(
      'dispensaire/mai/rapports',
      [
        ['accueil', 'BLEUET', 120],
        ['enfants', 'ARNICA', 190],
        ['nuit', 'MAUVE', 85],
        ['pharmacie', 'TILLEUL', 45],
        ['transport', 'PAVOT', 260],
        ['visites', 'GENTIANE', 155],
      ],
      CARE,
      'au total',
    ),
    ...papers(
      'dispensaire/plannings',
      [
        ['equipe', 'LAVANDE', 30],
        ['garde', 'MELISSE', 65],
        ['remplacants', 'CAMOMILLE', 50],
      ],
      CARE,
      'au total',
    ),
  });
}

export function make(): Record<string, Uint8Array> {
  return { 'atelier.zip': workshop(), 'dispensaire.zip': clinic() };
}
