import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

interface Inventory {
  seed: number;
  kinds: string[];
  topics: string[];
  owners: string[];
  shares: string[];
  /** The one who leaves, and the only kept document of hers or his that nobody else opens. */
  leaver: string;
  lonely: string;
}

const CHOIR: Inventory = {
  seed: 41,
  kinds: ['Budget', 'Affiche', 'Liste', 'Photos', 'Contrat', 'Planning', 'Bilan', 'Courrier'],
  topics: ['assemblée', 'concert', 'stage', 'tournée', 'salle', 'costumes'],
  owners: ['Louise Martin', 'Farid Aziz', 'Louis Martel', 'Louise Martin', 'Inès Costa'],
  shares: ['Bureau', 'Chorale', 'Trésorerie'],
  leaver: 'Louise Martin',
  lonely: 'Contrat salle',
};

const CLINIC: Inventory = {
  seed: 97,
  kinds: ['Commande', 'Notice', 'Plan', 'Tarif', 'Contrat', 'Stock', 'Rapport', 'Fiche'],
  topics: ['pansements', 'radio', 'accueil', 'véhicules', 'entretien', 'vaccins'],
  owners: ['Andréa Petit', 'Omar Sarr', 'André Petitjean', 'Wen Li', 'André Petit', 'André Petit'],
  shares: ['Soins', 'Direction', 'Accueil'],
  leaver: 'André Petit',
  lonely: 'Stock vaccins',
};

/** Park and Miller’s generator: same seed, same rows. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 16807) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
}

function rowsOf(inventory: Inventory): string[][] {
  const next = randomFrom(inventory.seed);
  const names = inventory.kinds.flatMap((kind) => inventory.topics.map((topic) => `${kind} ${topic}`));
  const rows = names.map((name) => rowOf(inventory, name, next));
  return rows.sort((left, right) => (left[4] ?? '').localeCompare(right[4] ?? ''));
}

function rowOf(inventory: Inventory, name: string, next: (limit: number) => number): string[] {
  const alone = name === inventory.lonely;
  const drawn = inventory.owners[next(inventory.owners.length)] ?? '';
  const owner = alone && inventory.leaver;
  const kept = next(5) < 3 || alone;
  const shared = ['personne', ...inventory.shares][next(4)] ?? '';
  const day = String(1 + next(28)).padStart(2, '0');
  const month = String(1 + next(9)).padStart(2, '0');
  const who = owner || drawn;
  const open = who === inventory.leaver && kept && shared === 'personne';
  const readers = (alone && 'personne') || (open && (inventory.shares[next(3)] ?? '')) || shared;
  return [name, who, readers, ['non', 'oui'][Number(kept)] ?? '', `2026-${month}-${day}`];
}

const HEAD = ['Document', 'Propriétaire', 'Partagé avec', 'À garder', 'Dernière ouverture'];

export function make(): Record<string, Uint8Array> {
  const choir = [HEAD, ...rowsOf(CHOIR)];
  const clinic = [HEAD, ...rowsOf(CLINIC)];
  return {
    'inventaire-chorale.ods': makeOds([{ name: 'Documents', rows: choir }]),
    'inventaire-chorale.csv': makeCsv(choir),
    'inventaire-cabinet.ods': makeOds([{ name: 'Documents', rows: clinic }]),
    'inventaire-cabinet.csv': makeCsv(clinic),
  };
}
