import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Generators } from './generators.ts';
import { type Content, readContent } from './read-content.ts';

/** Path → text of a file; null takes a file away. */
export type Tree = Readonly<Record<string, string | Uint8Array | null>>;

/** Reads a small bank written for a test: the sound one, with these files instead. */
export function contentOf(changes: Tree = {}, generators?: Generators): Content {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
      if (text === null) continue;
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return readContent(dir, generators);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The sound bank with one text of one file replaced; throws when the text is not there exactly once. */
export function contentWith(path: keyof typeof SOUND, find: string, instead: string): Content {
  const text = SOUND[path];
  if (text.split(find).length !== 2) throw new Error(`« ${find} » is not once in ${path}`);
  return contentOf({ [path]: text.replace(find, () => instead) });
}

export const TUBE = 'tubes/1.1/query.yaml';
export const TUTORIAL = 'tutorials/query-words.md';
export const PROFILE = 'profiles/start.yaml';
export const FRAMEWORK = 'framework.yaml';
export const PICTURE = 'assets/query/page.svg';

const lesson = 'Un mot juste trouve plus vite la bonne page que dix mots vagues. '.repeat(14);

/** Two areas, one tube with every type of question, no error and no warning. */
export const SOUND = {
  [FRAMEWORK]: `framework: test
stages: [{ threshold: 0, title: { fr: Rive }, message: { fr: Commencez. } }]
areas:
  - code: "1"
    title: { fr: Information, en: Information }
    competences:
      - code: "1.1"
        title: { fr: Chercher, en: Search }
        description: { fr: Chercher une information., en: Search information. }
        thematics: [{ id: search, title: { fr: Chercher, en: Search } }]
  - code: "2"
    title: { fr: Communication, en: Communication }
    competences:
      - code: "2.1"
        title: { fr: Interagir, en: Interact }
        description: { fr: Échanger., en: Exchange. }
        thematics: [{ id: messages, title: { fr: Messages, en: Messages } }]
`,
  [TUBE]: `tube: query
competence: "1.1"
thematic: search
title: { fr: Requêtes, en: Queries }
description: { fr: Écrire une recherche., en: Write a search. }
skills:
  - level: 1
    status: active
    goal: { fr: Choisir le bon site, en: Choose the right site }
    hint: { fr: Lisez la fin de chaque adresse. }
    tutorials: { understand: [query-words] }
    items:
      - id: query.1.a
        status: validated
        type: choice
        do: true
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        fr:
          question: Quelle adresse choisir\u202f?
          instruction: Nadia cherche le site de sa mairie.
          choices:
            - { text: mairie.example, correct: true, why: Ce nom est le sien. }
            - { text: mairie-info.example }
            - { text: Aucune des deux, pin: last }
          feedback: Le nom du site est avant la première barre.
      - id: query.1.b
        from: query.1.a
        status: validated
        fr:
          instruction: Wanda veut lire les horaires du gymnase.
          choices:
            - { text: sport-forum.example }
            - { text: gymnase.example, correct: true }
            - { text: Ni un ni autre, pin: last }
  - level: 2
    status: active
    goal: { fr: Garder les mots utiles, en: Keep the useful words }
    hint: { fr: Imaginez la page voulue. }
    tutorials: { understand: [query-words] }
    items:
      - id: query.2.a
        status: validated
        type: choices
        do: true
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        picture: page.svg
        fr:
          question: Quels mots garder\u202f?
          alt: Une page de résultats.
          pictureText: Deux lignes de résultats sur la piscine.
          choices: [{ text: piscine, correct: true }, { text: horaires, correct: true }, { text: bonjour }]
          feedback: Le lieu et le renseignement suffisent.
      - id: query.2.b
        from: query.2.a
        status: validated
        fr:
          choices: [{ text: merci }, { text: freins, correct: true }, { text: grincent, correct: true }]
          pictureText: Un atelier et ses vélos, vus de haut par un drone.
  - level: 3
    status: active
    goal: { fr: Lire un relevé, en: Read a list }
    hint: { fr: Ouvrez le fichier et comptez. }
    tutorials: { understand: [query-words] }
    items:
      - id: query.3.a
        status: validated
        type: text
        do: true
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        files: [list.csv, list.txt]
        fields: { a: { tolerance: [case, accents] } }
        fr:
          question: Quel arbre vient en tête\u202f?
          fileLabel: Une liste de trois lignes
          labels: { a: Le nom }
          accept: { a: [Tilleul] }
          reject: { a: [Tilleuls des bois] }
          feedback: Il est sur la première ligne.
      - id: query.3.b
        from: query.3.a
        status: validated
        fr:
          question: Quel arbre est le plus jeune de tout le parc\u202f?
          accept: { a: [Hêtre] }
          reject: { a: [Chêne] }
  - level: 4
    status: active
    goal: { fr: Régler une recherche, en: Set a search }
    hint: { fr: Une liste puis un nombre. }
    tutorials: { understand: [query-words] }
    items:
      - id: query.4.a
        status: validated
        type: texts
        do: true
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        timer: 90
        fields: { a: { format: select }, b: { format: number, width: s } }
        fr:
          question: Comment régler la recherche\u202f?
          labels: { a: Le filtre, b: La distance }
          suffixes: { b: km }
          options: { a: [date, lieu] }
          accept: { a: [lieu], b: [12.5, "1 000"] }
          reject: { a: [date], b: [125] }
          feedback: Le filtre garde le voisinage.
      - id: query.4.b
        from: query.4.a
        status: validated
        fr:
          question: Quel tri et combien de pages pour Malo et son exposé\u202f?
          options: { a: [prix, note] }
          accept: { a: [note], b: [3] }
          reject: { a: [prix], b: [30] }
  - level: 5
    status: active
    goal: { fr: Citer des formats, en: Name formats }
    hint: { fr: Pensez aux photos. }
    tutorials: { understand: [query-words] }
    items:
      - id: query.5.a
        status: validated
        type: texts-any-order
        do: false
        device: [desktop, tablet, phone]
        access: { blind: ok, colour: ok, deaf: ok }
        fields: { a: { tolerance: [case] }, b: { tolerance: [case] } }
        fr:
          question: Quels formats sont des images\u202f?
          labels: { a: Un format, b: Un autre }
          groups: { png: [PNG, .png], jpeg: [JPEG, JPG], webp: [WebP] }
          reject: [DOCX]
          feedback: Les deux autres sont des textes.
      - id: query.5.b
        from: query.5.a
        status: validated
        fr:
          question: Quels formats portent du son\u202f?
          groups: { flac: [FLAC], ogg: [OGG, Vorbis] }
          reject: [ODS]
`,
  [TUTORIAL]: `---
title: Les bons mots
minutes: 2
competence: "1.1"
summary: Des mots qui trouvent.
---
${lesson}

## À toi

Cherchez le nom de votre rue.
`,
  [PROFILE]: `profile: start
title: { fr: Départ, en: Start }
description: { fr: Pour commencer., en: To begin. }
tubes:
  - { tube: query, cap: 3 }
stages:
  - { threshold: 0, title: { fr: Berge }, message: { fr: Commencez. } }
  - { threshold: 50, title: { fr: Chemin }, message: { fr: Continuez. } }
`,
  [PICTURE]:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#fff"/></svg>\n',
  'assets/query/list.csv': 'Tilleul;1\n',
  'assets/query/list.txt': 'Tilleul 1\n',
  'assets/query/licence.yaml': 'page.svg: CC BY-SA 4.0\nlist.csv: CC BY-SA 4.0\nlist.txt: CC BY-SA 4.0\n',
};
