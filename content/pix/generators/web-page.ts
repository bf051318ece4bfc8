import { misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

/** The parts of an address: protocol, domain, folders, file, parameter. */
function address(random: Random, sites: readonly [string, string][], folders: readonly string[]) {
  const protocol = random.turn(['https', 'http']);
  const [sub, domain] = random.pick(sites);
  const [first, second, page] = random.some(folders, 3) as [string, string, string];
  const [ending, other] = random.pick([
    ['html', 'php'],
    ['php', 'html'],
  ] as const);
  const parameter = `${random.pick(['age', 'page', 'jour', 'salle'])}=${random.int(2, 18)}`;
  const host = `${sub}.${domain}.example`;
  const file = `${page}.${ending}`;
  return {
    address: `${protocol}://${host}/${first}/${second}/${file}?${parameter}`,
    protocol,
    host,
    file,
    notProtocol: [protocol === 'https' ? 'http' : 'https', ending],
    notHost: [`${domain}.example/${first}`, sub, `${host}/${first}`, domain],
    notFile: misses(file, [page, second, `${file}?${parameter}`, `${page}.${other}`, first]),
  };
}

export const library = (random: Random) =>
  address(
    random,
    [
      ['lecture', 'orvane'],
      ['livres', 'valmere'],
      ['agenda', 'brumal'],
      ['famille', 'sorelle'],
    ],
    ['mai', 'contes', 'salon', 'romans', 'poesie', 'jeunesse', 'archives', 'ateliers'],
  );

export const sailing = (random: Random) =>
  address(
    random,
    [
      ['photos', 'cap-lune'],
      ['club', 'vent-sud'],
      ['ecole', 'trois-mats'],
      ['meteo', 'port-gris'],
    ],
    ['regates', 'album', 'stages', '2026', 'bateaux', 'cartes', 'horaires', 'marees'],
  );
