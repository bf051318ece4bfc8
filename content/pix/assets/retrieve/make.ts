import { makePhoto } from '../../../makers/photo.ts';
import { makeText } from '../../../makers/text.ts';
import { makeZip } from '../../../makers/zip.ts';

/** The nth of a list, round and round. */
function nth(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

const NEWS = [
  'Le ravalement de la façade sur cour commencera le lundi. L’échafaudage restera six semaines.',
  'La chaudière sera arrêtée de 9 h à 12 h pour son entretien annuel. L’eau chaude reviendra dans l’après-midi.',
  'Les vélos sans nom seront retirés du local. Merci de coller une étiquette sur le vôtre.',
  'L’ascenseur B a reçu une pièce neuve. Le contrôle technique est valable cinq ans.',
  'Les encombrants se déposent dehors la veille au soir, et jamais dans le hall.',
  'Un dégât des eaux a touché le deuxième étage. L’assurance enverra une experte.',
  'Le code de la boîte à clés du jardin n’a pas changé. Demandez-le au gardien.',
  'La fibre est arrivée dans les caves. Chaque logement sera raccordé sur rendez-vous.',
];
const NEWS_END = [
  'Le montant sera réparti selon les charges habituelles.',
  'Une réunion d’information aura lieu dans le hall.',
  'Merci de prévenir vos voisins absents.',
  'Le gardien garde une copie de ce courrier à l’accueil.',
  'Les clés de secours restent à la loge.',
];

function letters(): Uint8Array {
  const letter = (n: number): Uint8Array => {
    const special =
      n === 17
        ? '\r\n\r\nLa porte de la rue des Tanneurs sera changée. Le nouveau digicode sera remis en main propre, contre signature, à la loge du gardien.'
        : '';
    const body = `Objet : courrier du syndic numéro ${n}\r\n\r\nMadame, Monsieur,\r\n\r\n${nth(NEWS, n * 3)} ${nth(NEWS_END, n)}${special}\r\n\r\n${nth(NEWS, n * 3 + 4)} ${nth(NEWS_END, n + 2)}\r\n\r\nLe syndic\r\n`;
    return makeText(body);
  };
  const numbers = Array.from({ length: 24 }, (_, i) => i + 1);
  return makeZip(
    Object.fromEntries(
      numbers.map((n) => [`courriers/courrier-${String(n).padStart(2, '0')}.txt`, letter(n)]),
    ),
  );
}

const NAMES = [
  'Biscotte',
  'Ulysse',
  'Prune',
  'Caramel',
  'Django',
  'Olive',
  'Rustine',
  'Flocon',
  'Moka',
  'Zélie',
  'Pixel',
  'Brume',
];
const KINDS = [
  'chat tigré',
  'chien croisé berger',
  'lapin bélier',
  'chatte noire',
  'chienne épagneule',
  'cochon d’Inde',
];
const HABITS = [
  'Aime les enfants calmes et les siestes au soleil.',
  'A peur de l’aspirateur, mais se laisse brosser.',
  'S’entend bien avec les autres animaux de la cour.',
  'Mange trois fois par jour, en petites quantités.',
  'Se promène sans tirer et revient quand on siffle.',
  'Préfère une maison avec un jardin fermé.',
  'Porte un collier bleu et une médaille.',
];

function cards(): Uint8Array {
  const card = (n: number): Uint8Array => {
    const special =
      n === 209
        ? ' Chez le vétérinaire, il faut lui mettre la muselière, rangée dans le placard du couloir.'
        : '';
    const body = `Fiche ${n}\r\nNom : ${nth(NAMES, n * 5)}\r\nAnimal : ${n === 209 ? 'chien croisé berger' : nth(KINDS, n)}\r\nÂge : ${(n % 9) + 1} ans\r\n\r\n${nth(HABITS, n)} ${nth(HABITS, n + 2)}${special} ${nth(HABITS, n + 5)}\r\n`;
    return makeText(body);
  };
  const numbers = Array.from({ length: 24 }, (_, i) => i + 201);
  return makeZip(Object.fromEntries(numbers.map((n) => [`fiches/fiche-${n}.txt`, card(n)])));
}

export function make(): Record<string, Uint8Array> {
  return {
    'courriers.zip': letters(),
    'refuge.zip': cards(),
    'image-0418.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'mountain',
      metadata: { takenAt: '2025:09:19 07:42:16', camera: 'Corvax D40', description: 'Premier col' },
    }),
    'scan-77.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'street',
      metadata: { takenAt: '2024:06:06 18:05:51', camera: 'Optalis 7R', description: 'Rue haute' },
    }),
  };
}
