import { misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const LETTERS = ['A', 'B', 'C', 'D'] as const;

const ORDERS = [
  [2, 0, 3, 1],
  [1, 3, 0, 2],
  [3, 2, 0, 1],
  [2, 3, 1, 0],
  [1, 2, 3, 0],
  [3, 0, 1, 2],
  [2, 1, 0, 3],
  [1, 0, 3, 2],
] as const;

/** The same four steps, listed in another order: only the letters change. */
function steps(random: Random, inOrder: readonly string[]) {
  const listed = random.turn(ORDERS);
  const letters = inOrder.map((_, step) => LETTERS[listed.findIndex((at) => at === step)] ?? '');
  const word = letters.join('');
  const [a = '', b = '', c = '', d = ''] = letters;
  return {
    ...Object.fromEntries(listed.map((step, i) => [`step${LETTERS[i]}`, inOrder[step] ?? ''])),
    a,
    b,
    c,
    d,
    words: [word, ...[',', ';', '>', '.', '/'].map((sign) => letters.join(sign))],
    not: misses(word, [`${a}${c}${b}${d}`, `${b}${a}${c}${d}`, `${a}${b}${d}${c}`, `${d}${c}${b}${a}`]),
  };
}

export const book = (random: Random) =>
  steps(random, [
    'prendre un livre dans le bac',
    'lire le code du livre tenu',
    'chercher l’étagère qui porte le code lu',
    'poser le livre sur l’étagère trouvée',
  ]);

export const letter = (random: Random) =>
  steps(random, [
    'plier la feuille',
    'glisser la feuille pliée dans l’enveloppe',
    'fermer l’enveloppe remplie',
    'coller le timbre sur l’enveloppe fermée',
  ]);

/** A ball game: the referee sends « fin » above a limit, « encore » otherwise; one of two scripts never starts. */
export function ball(random: Random) {
  const [times, each, more] = [random.int(2, 4), random.int(2, 4), random.pick([5, 10, 15])];
  const middle = times * each;
  const sum = middle + more;
  const over = random.turn([true, false]);
  const limit = over ? sum - random.int(1, 2) : sum + random.turn([0, 1, 3]);
  const [cheer, again] = [random.int(3, 6), 10 * random.int(3, 6)];
  const end = sum + (over ? cheer : again);
  return {
    times,
    each,
    more,
    limit,
    cheer,
    again,
    middle,
    sum,
    end,
    idle: over ? 'Gardien' : 'Public',
    idles: ['Ballon', 'Arbitre', over ? 'Public' : 'Gardien'],
    story: over
      ? `Comme ${sum} dépasse ${limit}, l’arbitre envoie « fin » et le public ajoute ${cheer}`
      : `Comme ${sum} ne dépasse pas ${limit}, l’arbitre envoie « encore » et le gardien ajoute ${again}`,
    unsent: over ? 'encore' : 'fin',
    not: misses(end, [sum, sum + cheer, sum + again, sum + cheer + again, middle]),
  };
}

/** A cartoon: water rises, then the flower drinks, then the day or the night comes. */
export function cloud(random: Random) {
  const [first, times, each, drunk] = [
    random.int(4, 8),
    random.int(3, 5),
    random.int(2, 4),
    random.int(3, 7),
  ];
  const risen = first + times * each;
  const left = risen - drunk;
  const day = random.turn([false, true]);
  const limit = day ? left - random.int(1, 2) : left + random.turn([0, 2, 1]);
  const [dawn, night] = [random.int(1, 3), 10 * random.int(2, 3)];
  const end = left + (day ? dawn : night);
  return {
    first,
    times,
    each,
    drunk,
    limit,
    dawn,
    night,
    risen,
    left,
    end,
    idle: day ? 'Lune' : 'Coq',
    idles: ['Mare', 'Fleur', day ? 'Coq' : 'Lune'],
    story: day
      ? `Comme ${left} dépasse ${limit}, la fleur envoie « jour » et le coq ajoute ${dawn}`
      : `Comme ${left} ne dépasse pas ${limit}, la fleur envoie « nuit » et la lune ajoute ${night}`,
    unsent: day ? 'nuit' : 'jour',
    not: misses(end, [left, left + dawn, left + night, risen, left + dawn + night]),
  };
}
