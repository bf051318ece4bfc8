import { makeText } from '../../../makers/text.ts';
import { makeZip } from '../../../makers/zip.ts';

/** Automatic copies of one text: minutes of the clock → its paragraphs at that time. */
function copies(base: string, states: Readonly<Record<string, readonly string[]>>): Uint8Array {
  return makeZip(
    Object.fromEntries(
      Object.entries(states).map(([clock, paragraphs]) => [
        `${base}-${clock}.txt`,
        makeText(`${paragraphs.join('\r\n\r\n')}\r\n`),
      ]),
    ),
  );
}

const HARBOUR =
  'Au port, les barques rentraient une à une. Personne ne parlait fort, comme si la mer écoutait.';
const LIGHT = [
  'Le phare n’avait pas été allumé depuis douze ans.',
  'Son escalier sentait le cuivre et la pluie.',
  'Pourtant, ce soir-là, quelqu’un y montait.',
];
const ROAD =
  'Maïssa prit la route des dunes, sans lampe, son sac contre elle. Derrière la haie, un chien se tut.';

function novel(): Uint8Array {
  const light = LIGHT.join(' ');
  return copies('roman', {
    '09h50': [HARBOUR, light, 'Le vent tourna vers la nuit.'],
    '10h00': [HARBOUR, light, 'Le vent tourna vers la nuit, chargé de sel.'],
    '10h10': [HARBOUR, light, ROAD, 'Au loin, elle vit une voile.'],
    '10h20': [HARBOUR, light, ROAD, 'Au loin, elle vit une voile passer dans la brume.'],
    '10h30': [
      HARBOUR,
      LIGHT.slice(0, 2).join(' '),
      ROAD,
      'Au loin, elle vit une voile passer dans la brume, puis plus rien que la marée.',
    ],
    '10h40': [
      HARBOUR,
      ROAD,
      'Au loin, elle vit une voile passer dans la brume, puis plus rien que la marée et son long silence.',
    ],
  });
}

const GRATIN =
  'Gratin de courge : couper la courge en dés, la cuire vingt minutes à la vapeur, puis l’écraser à la fourchette.';
const SAUCE = [
  'La sauce se prépare à part, dans la grande casserole.',
  'Fondre le beurre, verser la farine, mouiller avec le lait.',
  'Remuer sans arrêt pendant huit minutes.',
];
const LENTILS =
  'Salade de lentilles : rincer, cuire à l’eau froide, égoutter. Ajouter l’oignon haché très fin.';

function recipes(): Uint8Array {
  const sauce = SAUCE.join(' ');
  return copies('livret', {
    '16h05': [GRATIN, sauce, 'Goûter avant le service.'],
    '16h10': [GRATIN, sauce, LENTILS, 'Servir tiède.'],
    '16h15': [GRATIN, sauce, LENTILS, 'Servir tiède, avec du persil.'],
    '16h20': [
      GRATIN,
      SAUCE.slice(0, 2).join(' '),
      LENTILS,
      'Servir tiède, avec du persil et un tour de poivre.',
    ],
    '16h25': [
      GRATIN,
      LENTILS,
      'Servir tiède, avec du persil et un tour de poivre. Noter le temps de cuisson.',
    ],
    '16h30': [
      GRATIN,
      LENTILS,
      'Servir tiède, avec du persil et un tour de poivre. Noter le temps de cuisson sur le tableau.',
    ],
  });
}

export function make(): Record<string, Uint8Array> {
  return { 'copies-roman.zip': novel(), 'copies-recettes.zip': recipes() };
}
