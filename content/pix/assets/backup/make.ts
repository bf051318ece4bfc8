import { makeZip } from '../../../makers/zip.ts';

interface Backup {
  readonly folder: string;
  readonly title: string;
  /** What the backup should hold: file name → text. */
  readonly contents: Readonly<Record<string, string>>;
  readonly missing: string;
  readonly empty: string;
}

const bytesIn = (text: string) => new TextEncoder().encode(text).length;

/** An archive whose list names one file that is not there, and another that has lost its content. */
function backup({ folder, title, contents, missing, empty }: Backup): Uint8Array {
  const names = Object.keys(contents).sort();
  const lines = names.map(
    (name) => `${name.padEnd(24)}${String(bytesIn(contents[name] ?? '')).padStart(6)} octets`,
  );
  const present = names.filter((name) => name !== missing);
  return makeZip({
    'inventaire.txt': `${title}\r\n${names.length} fichiers dans le dossier « ${folder} »\r\n\r\n${lines.join('\r\n')}\r\n`,
    ...Object.fromEntries(
      present.map((name) => [`${folder}/${name}`, name === empty ? '' : (contents[name] ?? '')]),
    ),
  });
}

const text = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;

export function make(): Record<string, Uint8Array> {
  return {
    'sauvegarde-chorale.zip': backup({
      folder: 'chorale',
      title: 'Sauvegarde de la chorale Les Merles',
      missing: 'salle-concert.txt',
      empty: 'programme-juin.txt',
      contents: {
        'adherents.txt': text('Altos : 9', 'Sopranos : 12', 'Ténors : 6', 'Basses : 7'),
        'budget.txt': text('Recettes : 2 140 €', 'Dépenses : 1 985 €'),
        'cheffe-de-choeur.txt': text('Remplacements prévus : deux répétitions en avril.'),
        'costumes.txt': text('Foulards orange : 34', 'À recoudre : 5'),
        'partitions-alto.txt': text('Onze partitions, dont deux à photocopier.'),
        'partitions-basse.txt': text('Onze partitions.'),
        'partitions-soprano.txt': text('Onze partitions, une page manque.'),
        'partitions-tenor.txt': text('Dix partitions.'),
        'programme-juin.txt': text('1. La rivière', '2. Matin clair', '3. Trois petits pas'),
        'programme-mars.txt': text('1. Matin clair', '2. Le vieux pont'),
        'programme-noel.txt': text('1. Neige douce', '2. La lanterne'),
        'salle-concert.txt': text('Clés : accueil de la mairie.', 'Chaises : 120'),
        'salle-repetition.txt': text('Clés : gardien.', 'Piano accordé en janvier.'),
        'tournee.txt': text('Car : 49 places.', 'Départ : 8 h.'),
      },
    }),
    'sauvegarde-ruches.zip': backup({
      folder: 'ruches',
      title: 'Sauvegarde du rucher des Genêts',
      missing: 'recolte-2024.txt',
      empty: 'visites-mai.txt',
      contents: {
        'cadres.txt': text('Neufs : 40', 'À nettoyer : 18'),
        'clients-marche.txt': text('Pots réservés : 26'),
        'emplacements.txt': text('Pré du haut : 6 ruches', 'Verger : 4 ruches', 'Talus : 5 ruches'),
        'essaims.txt': text('Deux essaims recueillis en avril.'),
        'etiquettes.txt': text('Acacia, châtaignier, toutes fleurs.'),
        'materiel.txt': text('Enfumoirs : 2', 'Combinaisons : 3'),
        'recolte-2022.txt': text('Miel : 118 kg'),
        'recolte-2023.txt': text('Miel : 96 kg'),
        'recolte-2024.txt': text('Miel : 131 kg'),
        'recolte-2025.txt': text('Miel : 104 kg'),
        'visites-avril.txt': text('Ruche 3 : reine vue.', 'Ruche 7 : à nourrir.'),
        'visites-juin.txt': text('Ruche 2 : hausse posée.'),
        'visites-mai.txt': text('Ruche 1 : hausse posée.', 'Ruche 9 : divisée.'),
        'visites-mars.txt': text('Toutes les ruches sont vivantes.'),
      },
    }),
  };
}
