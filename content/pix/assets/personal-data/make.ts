import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Rows = (string | number | null)[][];

/** Place, birth year and job: none names anyone, together they may. */
type Profile = readonly [string, number, string];

interface Survey {
  readonly seed: number;
  readonly placeHeading: string;
  readonly answerHeading: string;
  readonly places: readonly string[];
  readonly jobs: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The person to find, alone with this profile. */
  readonly alone: { answer: string; profile: Profile; name: [string, string] };
  /** A profile that several people share. */
  readonly crowd: { answer: string; profile: Profile; size: number };
}

const PEOPLE = 60;
const ANSWERS = 40;

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function pick<T>(list: readonly T[], next: () => number): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

const key = (profile: Profile) => profile.join('|');

function workbook(survey: Survey): { name: string; rows: Rows }[] {
  const next = generator(survey.seed);
  const reserved = new Set([key(survey.alone.profile), key(survey.crowd.profile)]);
  const randomProfile = (): Profile => {
    const profile: Profile = [
      pick(survey.places, next),
      1962 + Math.floor(next() * 40),
      pick(survey.jobs, next),
    ];
    return reserved.has(key(profile)) ? randomProfile() : profile;
  };
  const profiles = Array.from({ length: PEOPLE }, randomProfile);
  const alonePlace = 7 + (survey.seed % 20);
  profiles[alonePlace] = survey.alone.profile;
  for (let index = 0; index < survey.crowd.size; index += 1) profiles[30 + index * 7] = survey.crowd.profile;

  const directory = profiles.map(([place, year, job], index): Rows[number] => {
    const [given, family] = index === alonePlace ? survey.alone.name : nameAt(survey, index);
    return [family, given, place, year, job];
  });
  directory.sort((a, b) => `${a[0]} ${a[1]}`.localeCompare(`${b[0]} ${b[1]}`, 'fr'));

  const free = profiles.filter((profile) => !reserved.has(key(profile)));
  const answers = Array.from({ length: ANSWERS }, (_, index): Rows[number] => {
    const code = `R-${String(index + 1).padStart(2, '0')}`;
    const profile =
      code === survey.alone.answer
        ? survey.alone.profile
        : code === survey.crowd.answer
          ? survey.crowd.profile
          : free[index];
    if (profile === undefined) throw new Error('Too few profiles');
    return [code, ...profile, 1 + Math.floor(next() * 10)];
  });
  return [
    {
      name: 'enquete',
      rows: [
        ['réponse', survey.placeHeading, 'année de naissance', 'métier', survey.answerHeading],
        ...answers,
      ],
    },
    {
      name: 'annuaire',
      rows: [['nom', 'prénom', survey.placeHeading, 'année de naissance', 'métier'], ...directory],
    },
  ];
}

function nameAt({ given, family }: Survey, index: number): [string, string] {
  return [given[index % given.length] ?? '', family[Math.floor(index / 3) % family.length] ?? ''];
}

const VILLAGE: Survey = {
  seed: 5,
  placeHeading: 'quartier',
  answerHeading: 'nuits difficiles par mois',
  places: ['Le Bourg', 'La Gare', 'Les Vignes', 'Le Moulin'],
  jobs: [
    'infirmier ou infirmière',
    'enseignant ou enseignante',
    'maçon ou maçonne',
    'vendeur ou vendeuse',
    'agriculteur ou agricultrice',
    'retraité ou retraitée',
  ],
  given: [
    'Yacine',
    'Monique',
    'Loïc',
    'Fatou',
    'Gérard',
    'Selma',
    'Tiago',
    'Odile',
    'Mathis',
    'Huong',
    'Bruno',
  ],
  family: [
    'Abadie',
    'Bonnet',
    'Cissé',
    'Delmas',
    'Esteban',
    'Ferrand',
    'Gomis',
    'Haller',
    'Imbert',
    'Jourdan',
    'Kessler',
    'Lopez',
    'Marty',
    'Nadal',
    'Ozanne',
    'Pons',
    'Quéré',
    'Rigal',
    'Sow',
    'Tessier',
  ],
  alone: { answer: 'R-27', profile: ['Les Vignes', 1988, 'maçon ou maçonne'], name: ['Solène', 'Abadie'] },
  crowd: { answer: 'R-09', profile: ['La Gare', 1979, 'enseignant ou enseignante'], size: 3 },
};

const HOSPITAL: Survey = {
  seed: 18,
  placeHeading: 'service',
  answerHeading: 'stress, de 1 à 10',
  places: ['Urgences', 'Pédiatrie', 'Chirurgie', 'Laboratoire', 'Accueil'],
  jobs: [
    'aide-soignant ou aide-soignante',
    'infirmier ou infirmière',
    'médecin',
    'secrétaire',
    'agent d’entretien',
  ],
  given: [
    'Nadège',
    'Ousmane',
    'Clara',
    'Philippe',
    'Inaya',
    'Sven',
    'Martine',
    'Rayan',
    'Jeanne',
    'Dimitri',
    'Aïssa',
  ],
  family: [
    'Aubry',
    'Bello',
    'Caron',
    'Dupas',
    'Ekani',
    'Fabre',
    'Garnier',
    'Hamidi',
    'Isnard',
    'Joly',
    'Klein',
    'Lamy',
    'Mendy',
    'Noël',
    'Olivier',
    'Perret',
    'Quentin',
    'Robin',
    'Salah',
    'Toussaint',
  ],
  alone: { answer: 'R-14', profile: ['Laboratoire', 1971, 'secrétaire'], name: ['Joaquim', 'Perret'] },
  crowd: { answer: 'R-31', profile: ['Urgences', 1985, 'infirmier ou infirmière'], size: 4 },
};

export function make(): Record<string, Uint8Array> {
  const village = workbook(VILLAGE);
  const hospital = workbook(HOSPITAL);
  return {
    'enquete-sommeil.ods': makeOds(village),
    'enquete-sommeil.xlsx': makeXlsx(village),
    'enquete-stress.ods': makeOds(hospital),
    'enquete-stress.xlsx': makeXlsx(hospital),
  };
}
