import { list, misses, table } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const NUMBERS = ['Zéro', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq'] as const;

const THIRD = [
  ['mesure-clic', 'script'],
  ['pub-cible', 'image d’un point'],
  ['reseau-amis', 'bouton « J’aime »'],
  ['regie-sud', 'bannière'],
  ['audience-plus', 'script'],
  ['video-partage', 'lecteur'],
  ['lettres-libres', 'police de caractères'],
] as const;

/** A site with a subdomain of its own; some third parties come twice, under their name or another subdomain. */
function contacted(random: Random, sites: readonly (readonly [string, string, string])[]) {
  const [site, sub, content] = random.turn(sites);
  const third = random.some(THIRD, random.int(3, 5));
  const again = random.shuffle(third).slice(0, 2);
  const [twice, under] = again.map(([name]) => name);
  const rows = random.shuffle([
    [`${sub}.${site}.example`, content],
    [`${site}.example`, 'style'],
    ...third.map(([name, what]) => [`${name}.example`, what]),
    [`${twice}.example`, 'envoi'],
    [`${random.pick(['cdn', 'stats', 'image'])}.${under}.example`, 'script'],
  ]);
  const right = third.length;
  return {
    site: `${site}.example`,
    addresses: table(['Adresse contactée', 'Contenu'], [[`${site}.example`, 'page'], ...rows]),
    right,
    rights: NUMBERS[right] ?? '',
    third: list(third.map(([name]) => name)),
    not: misses(right, [right + 1, right + 2, right + 3]),
  };
}

export const recipe = (random: Random) =>
  contacted(random, [
    ['recettes-du-marche', 'images', 'photo'],
    ['soupes-de-saison', 'photos', 'photo'],
    ['tartes-et-cie', 'images', 'photo'],
  ]);

export const beaches = (random: Random) =>
  contacted(random, [
    ['meteo-des-plages', 'cartes', 'carte'],
    ['horaires-des-marees', 'cartes', 'carte'],
    ['sentiers-du-littoral', 'plans', 'plan'],
  ]);
