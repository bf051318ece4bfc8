import { makeText } from '../../../makers/text.ts';

type Line = readonly [time: string, level: 'INFO' | 'AVERT' | 'ERREUR', unit: string, message: string];

/** Quiet lines of one day, spread between two hours: everyday work of the units, always the same for one seed. */
function quiet(
  seed: number,
  count: number,
  from: number,
  to: number,
  events: readonly (readonly [string, string])[],
): Line[] {
  return Array.from({ length: count }, (_, at) => {
    const second = Math.floor(from * 3600 + ((to - from) * 3600 * at) / count) + ((seed * 31 + at * 47) % 60);
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    const [unit = '', message = ''] = events[(seed + at * 7 + Math.floor(at / 5)) % events.length] ?? [];
    return [clock.join(':'), 'INFO', unit, message.replace('#', String(((seed * 13 + at * 17) % 380) + 12))];
  });
}

function day(date: string, lines: readonly Line[]): string[] {
  return lines
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([time, level, unit, message]) => `${date} ${time} ${level.padEnd(6)} ${unit.padEnd(10)} ${message}`,
    );
}

function journal(days: readonly (readonly [string, readonly Line[]])[]): Uint8Array {
  return makeText(`${days.flatMap(([date, lines]) => day(date, lines)).join('\r\n')}\r\n`);
}

const KIOSK = [
  ['prets', 'Prêt numéro # enregistré'],
  ['lecteur', 'Carte # lue'],
  ['imprimante', 'Ticket # imprimé'],
  ['base', 'Fiche # relue'],
  ['ecran', 'Retour à l’accueil'],
  ['reseau', 'Échange avec le serveur en # ms'],
  ['retours', 'Retour numéro # enregistré'],
  ['disque', 'Copie du jour en cours, bloc #'],
] as const;

function kiosk(): Uint8Array {
  return journal([
    [
      '2026-05-11',
      [...quiet(3, 52, 9, 18, KIOSK), ['14:06:33', 'AVERT', 'reseau', 'Réponse lente du serveur']],
    ],
    [
      '2026-05-12',
      [
        ...quiet(8, 55, 9, 18, KIOSK),
        ['09:17:52', 'ERREUR', 'imprimante', 'Bourrage de papier'],
        ['09:24:10', 'INFO', 'imprimante', 'Capot refermé, impression reprise'],
        ['17:30:45', 'AVERT', 'disque', 'Place libre : 4 %'],
      ],
    ],
    [
      '2026-05-13',
      [
        ...quiet(5, 26, 9, 10.68, KIOSK),
        ['09:02:20', 'AVERT', 'disque', 'Place libre : 1 %'],
        ['10:12:48', 'AVERT', 'imprimante', 'Bientôt plus de papier'],
        ['10:41:27', 'ERREUR', 'disque', 'Écriture impossible, plus de place'],
        ['10:41:31', 'ERREUR', 'base', 'Fiche non enregistrée'],
        ['10:41:33', 'ERREUR', 'prets', 'Prêt refusé par la base'],
        ['10:42:05', 'ERREUR', 'prets', 'Prêt refusé par la base'],
        ['10:42:40', 'AVERT', 'reseau', 'Serveur prévenu'],
        ['10:43:12', 'ERREUR', 'retours', 'Retour refusé par la base'],
        ['10:44:00', 'ERREUR', 'ecran', 'Module des prêts muet depuis 60 s'],
        ['10:44:30', 'ERREUR', 'ecran', 'Borne arrêtée'],
      ],
    ],
  ]);
}

const GREENHOUSE = [
  ['sonde', 'Humidité du bac : # pour mille'],
  ['pompe', 'Arrosage terminé, # litres'],
  ['vannes', 'Vanne du rang # refermée'],
  ['reseau', 'Relevé numéro # envoyé'],
  ['volets', 'Volets à # millimètres'],
  ['programme', 'Cycle # prévu'],
  ['horloge', 'Heure vérifiée, écart # ms'],
] as const;

function greenhouse(): Uint8Array {
  return journal([
    [
      '2026-04-20',
      [...quiet(2, 48, 5, 22, GREENHOUSE), ['12:20:11', 'AVERT', 'sonde', 'Valeur en dehors des bornes']],
    ],
    [
      '2026-04-21',
      [
        ...quiet(9, 50, 5, 22, GREENHOUSE),
        ['21:40:08', 'ERREUR', 'sonde', 'Fil débranché'],
        ['21:52:30', 'INFO', 'sonde', 'Fil rebranché, mesures reprises'],
      ],
    ],
    [
      '2026-04-22',
      [
        ...quiet(6, 14, 5, 6, GREENHOUSE),
        ['05:30:00', 'AVERT', 'horloge', 'Pile faible'],
        ['06:02:14', 'ERREUR', 'horloge', 'Date impossible, pile vide'],
        ['06:02:19', 'ERREUR', 'programme', 'Cycle du matin introuvable'],
        ['06:02:25', 'ERREUR', 'vannes', 'Aucun ordre reçu, rang 1'],
        ['06:02:26', 'ERREUR', 'vannes', 'Aucun ordre reçu, rang 2'],
        ['06:02:27', 'ERREUR', 'vannes', 'Aucun ordre reçu, rang 3'],
        ['06:05:00', 'ERREUR', 'pompe', 'Vannes fermées, pression trop forte'],
        ['06:05:02', 'AVERT', 'pompe', 'Arrêt de sécurité demandé'],
        ['06:05:03', 'ERREUR', 'pompe', 'Pompe arrêtée'],
        ['06:10:00', 'ERREUR', 'reseau', 'Relevé sans date refusé par le serveur'],
        ['06:20:00', 'ERREUR', 'reseau', 'Relevé sans date refusé par le serveur'],
      ],
    ],
  ]);
}

export function make(): Record<string, Uint8Array> {
  return { 'journal-borne.txt': kiosk(), 'journal-serre.txt': greenhouse() };
}
