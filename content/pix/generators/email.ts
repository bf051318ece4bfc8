import { number, table } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

interface Mail {
  readonly limit: number;
  /** The film, the heavy archive, then the three that fit together. */
  readonly names: readonly [string, string, string, string, string];
}

/** Three files fit in one mail; with the archive, three of them never do. */
function attachments(random: Random, mails: readonly Mail[], film: number) {
  const { limit, names } = random.turn(mails);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const big = tenth(limit * 0.45 + random.int(0, 4) / 10);
  const middle = tenth(limit * 0.32 + random.int(0, 4) / 10);
  const small = tenth(limit * 0.04 + random.int(1, 4) / 10);
  // With the archive and the smallest, the middle one is already too much.
  const archive = tenth(limit - middle - small + limit * 0.15 + random.int(1, 5) / 10);
  const megas = [film + 10 * random.int(0, 20), archive, big, middle, small];
  const files = names.map((name, i) => ({ name, mega: megas[i] ?? 0 }));
  const size = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
  const base = (name: string) => name.replace(/\.[a-z0-9]+$/, '');
  const answers = files.slice(0, 2).map(({ name, mega }) => [name, base(name), `${name} (${size(mega)} Mo)`]);
  return {
    limit,
    files: table(
      ['Fichier', 'Taille'],
      random.shuffle(files).map(({ name, mega }) => [name, `${size(mega)}\u00a0Mo`]),
    ),
    film: answers[0] ?? [],
    archive: answers[1] ?? [],
    heavy: names[1],
    sum: size(tenth(big + middle + small)),
    not: names.slice(2),
  };
}

export const party = (random: Random) =>
  attachments(
    random,
    [
      { limit: 10, names: ['defile.mp4', 'album.zip', 'affiche.pdf', 'programme.pdf', 'budget.ods'] },
      { limit: 20, names: ['danse.mp4', 'photos.zip', 'plan.pdf', 'invites.ods', 'menu.odt'] },
      { limit: 15, names: ['concert.mov', 'dessins.zip', 'partition.pdf', 'scene.pdf', 'horaires.ods'] },
    ],
    250,
  );

export const architect = (random: Random) =>
  attachments(
    random,
    [
      { limit: 25, names: ['visite.mov', 'photos.zip', 'maquette.odt', 'plan.pdf', 'devis.pdf'] },
      { limit: 20, names: ['chantier.mp4', 'releves.zip', 'facade.pdf', 'coupe.pdf', 'facture.pdf'] },
      { limit: 30, names: ['toiture.mp4', 'scans.zip', 'cuisine.odt', 'salon.pdf', 'contrat.pdf'] },
    ],
    500,
  );
