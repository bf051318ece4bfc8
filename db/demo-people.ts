/** The invented people of « Collège des Gués ». First names and surnames are drawn apart: any likeness is chance. */
export const DEMO_PASSWORD = 'pierre-riviere-lanterne-48';

export const STAFF = [
  { firstName: 'Claire', lastName: 'Aubert', email: 'claire.aubert@gues.example', role: 'admin' },
  { firstName: 'Karim', lastName: 'Benali', email: 'karim.benali@gues.example', role: 'member' },
  { firstName: 'Solène', lastName: 'Kerbrat', email: 'solene.kerbrat@gues.example', role: 'member' },
] as const;

/** Runs the house. */
export const PIX_ADMIN = {
  firstName: 'Maud',
  lastName: 'Ricard',
  email: 'maud.ricard@pix-admin.example',
} as const;

/** A school that waits for its space. The UAI’s letter fits; the number is of no real school. */
export const WAITING_SCHOOL = {
  etablissement: 'Lycée de l’Écluse',
  type: 'lycee',
  uai: '0990042H',
  commune: 'Pont-sur-Eau',
  'code-postal': '99042',
  prenom: 'Odile',
  nom: 'Marchand',
  fonction: 'Proviseure adjointe',
  courriel: 'odile.marchand@ecluse.example',
  commentaire: 'Nous voudrions commencer avec les secondes, avant les vacances.',
  site: '',
} as const;

const FIRST_NAMES =
  'Léa Noah Inès Malo Aïcha Théo Nina Yanis Jade Louis Fatou Hugo Lina Adam Rose Ibrahim Anna Gabin Sarah Tao Manon Elias Chloé Bilal Zoé Jules Maya Samir Alice Nolan'.split(
    ' ',
  );
const LAST_NAMES_A =
  'Ferrand Amrani Baudry Carvalho Delmas Diallo Etcheverry Fontaine Guillou Haddad Jacquet Kone Lambert Marchetti Nguyen Ollivier Perrin Quentin Rahmani Sabatier Teixeira Urvoy Vasseur Weber Yilmaz Zanetti Bonnet Cissé Durand Evrard'.split(
    ' ',
  );
const LAST_NAMES_B =
  'Garnier Hamidi Ibanez Jourdan Kaya Lefort Mbaye Nivet Osman Pascal Queneau Rossi Silva Traoré Ubaldi Valette Wattel Ximenes Yvon Zidi Arnaud Bensaïd Colas Da-Costa Ernst Faure Gomis Hervé Iacono Jamet'.split(
    ' ',
  );

export interface DemoPupil {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly group: '4e A' | '4e B';
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

function pupils(group: DemoPupil['group'], lastNames: readonly string[], shift: number): DemoPupil[] {
  return lastNames.map((lastName, i) => {
    const firstName = FIRST_NAMES[(i * 7 + shift) % FIRST_NAMES.length] ?? 'Léa';
    return {
      firstName,
      lastName,
      email: `${plain(firstName)}.${plain(lastName)}@eleves.gues.example`,
      group,
    };
  });
}

/** Two classes of thirty. */
export const PUPILS: readonly DemoPupil[] = [
  ...pupils('4e A', LAST_NAMES_A, 0),
  ...pupils('4e B', LAST_NAMES_B, 3),
];
