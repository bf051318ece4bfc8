import { describe, expect, it } from 'vitest';
import { contentOf, contentWith, FRAMEWORK, PICTURE, PROFILE, SOUND, TUBE, TUTORIAL } from '../fixtures.ts';
import { lint } from './lint.ts';

const said = (problems: readonly { message: string }[]) => problems.map((problem) => problem.message);

const SHORT = '---\ntitle: T\nminutes: 2\ncompetence: "1.1"\nsummary: S.\n---\nCourt.\n';

/** What is replaced in the sound bank's tube, and what must then be said. */
type Case = readonly [find: string, instead: string, message: RegExp];

const errors: Readonly<Record<string, readonly Case[]>> = {
  shape: [
    ['do: false', 'do: false\n        colour: red', /Unrecognized key: "colour"/],
    ['do: false', 'do: perhaps', /query\.5\.a: do: Invalid input/],
    ['do: false', 'do: false\n        waived: { fone: Why. }', /query\.5\.a: « fone » is not a warning/],
    ['accept: { a: [Hêtre] }', 'accept: { a: [007] }', /« 007 » is read as « 7 »: put it in quotes/],
    ['tube: query', 'tube: query\nlevel: 3', /Unrecognized key: "level"/],
    ['feedback: Il est sur', 'feedbak: Il est sur', /query\.3\.a: fr\.feedback/],
  ],
  identifiers: [
    ['- id: query.2.b', '- id: query.2.a', /query\.2\.a: this identifier is used twice/],
    ['- id: query.2.b', '- id: query.4.c', /query\.4\.c: must be named query\.2\.a/],
    ['tube: query', 'tube: queries', /must stand in tubes\/1\.1\/queries\.yaml/],
    ['competence: "1.1"', 'competence: "9.9"', /competence 9\.9 is not in framework/],
    ['competence: "1.1"', 'competence: "2.1"', /must stand in tubes\/2\.1\/query\.yaml/],
    ['thematic: search', 'thematic: messages', /thematic « messages » is not in competence 1\.1/],
    ['level: 5', 'level: 4', /two active skills at level 4/],
    [
      '[query-words] }\n    items:\n      - id: query.1.a',
      '[lost] }\n    items:\n      - id: query.1.a',
      /tutorial « lost » does not exist/,
    ],
  ],
  inheritance: [
    ['from: query.3.a', 'from: query.9.a', /« from: query\.9\.a » is not in this file/],
    ['from: query.3.a', 'from: query.2.b', /inherits from an item that inherits itself/],
    ['from: query.3.a', 'from: query.3.b', /inherits from an item that inherits itself/],
    ['from: query.5.a', 'from: query.4.a', /must inherit from its prototype, query\.5\.a/],
    ['- id: query.3.a\n', '- id: query.3.a\n        from: query.2.a\n', /a prototype inherits from nothing/],
    [
      'feedback: Il est sur la première ligne.\n',
      'feedback: Il est sur la première ligne.\n        en: { question: Which tree?, feedback: The first., fileLabel: A list, labels: { a: Name } }\n',
      /query\.3\.a: « accept » is not in English/,
    ],
  ],
  statuses: [
    [
      '- id: query.2.a\n        status: validated',
      '- id: query.2.a\n        status: draft',
      /active skill query\.2 has no validated prototype/,
    ],
    [
      '- id: query.2.a\n        status: validated',
      '- id: query.2.a\n        status: archived',
      /query\.2\.b: is validated before its prototype/,
    ],
  ],
  choices: [
    [
      'gymnase.example, correct: true',
      'gymnase.example',
      /query\.1\.b: a « choice » has exactly one right option, this one has 0/,
    ],
    [
      'sport-forum.example }',
      'sport-forum.example, correct: true }',
      /exactly one right option, this one has 2/,
    ],
    ['{ text: merci }', '{ text: merci, correct: true }', /at least one that is not/],
    [
      'freins, correct: true }, { text: grincent, correct: true }',
      'freins }, { text: grincent }',
      /at least one right option/,
    ],
    ['text: bonjour', 'text: piscine', /option « piscine » stands twice/],
    [
      '- { text: sport-forum.example }',
      '- { text: sport-forum.example, pin: last }',
      /only the last option can be pinned last/,
    ],
    [
      'alt: Une page de résultats.',
      'alt: Une page de résultats.\n          labels: { a: Mot }',
      /a choice has no field/,
    ],
  ],
  fields: [
    [
      'labels: { a: Le filtre, b: La distance }',
      'labels: { a: Le filtre }',
      /labels: field « b » is missing/,
    ],
    ['labels: { a: Le nom }', 'labels: { a: Le nom, c: Autre }', /labels: field « c » is not declared/],
    ['accept: { a: [lieu], b: [12.5, "1 000"] }', 'accept: { a: [lieu] }', /accept: field « b » is missing/],
    ['suffixes: { b: km }', 'suffixes: { c: km }', /suffixes: field « c » is not declared/],
    ['reject: { a: [Chêne] }', 'reject: { z: [Chêne] }', /reject: field « z » is not declared/],
    ['reject: { a: [Chêne] }', 'reject: [Chêne]', /« reject » is told field by field/],
    ['reject: [ODS]', 'reject: { a: [ODS] }', /« reject » is one list/],
    ['accept: { a: [Hêtre] }', 'accept: { a: [] }', /« a » accepts nothing/],
    [
      '{ a: { tolerance: [case, accents] } }',
      '{ a: { tolerance: [case] }, b: {} }',
      /« text » has exactly one field/,
    ],
    ['groups: { flac: [FLAC], ogg: [OGG, Vorbis] }', 'groups: { flac: [FLAC] }', /fewer groups than fields/],
    ['type: texts\n', 'type: texts-any-order\n', /« accept » is written as « groups »/],
    [
      'a: { format: select }',
      'a: { format: select, tolerance: [case] }',
      /« a » is a drop-down: no tolerance/,
    ],
    ['options: { a: [date, lieu] }', 'options: { a: [date, ville] }', /« lieu » is accepted but not offered/],
    ['options: { a: [date, lieu] }', 'options: { a: [lieu, lieu] }', /option « lieu » stands twice/],
    ['a: { format: select }', 'a: { format: text }', /« a » has options but is not a drop-down/],
    ['b: [3] }', 'b: [trois] }', /« trois » is not a number/],
  ],
  answers: [
    [
      'accept: { a: [Hêtre] }',
      'accept: { a: ["  "] }',
      /\(a\) is accepted, but its own tolerance rejects it/,
    ],
    ['reject: { a: [Chêne] }', 'reject: { a: [hetre] }', /« hetre » must be rejected, but it passes/],
    ['b: [30] }', 'b: ["3,0"] }', /« 3,0 » must be rejected, but it passes/],
    ['reject: [ODS]', 'reject: [vorbis]', /« vorbis » must be rejected, but it passes/],
    [
      'flac: [FLAC], ogg: [OGG, Vorbis]',
      'flac: [FLAC, ogg], ogg: [OGG, Vorbis]',
      /groups « flac » and « ogg » share « ogg »/,
    ],
    ['webp: [WebP]', 'webp: [WebP, " "]', /\(webp\) is accepted, but its own tolerance rejects it/],
  ],
  assets: [
    ['picture: page.svg', 'picture: other.svg', /« other\.svg » is not in assets\/query/],
    ['files: [list.csv, list.txt]', 'files: [list.csv]', /no item uses it/],
    [
      'files: [list.csv, list.txt]',
      'files: [list.csv, lost.txt]',
      /its files must be one file in several formats/,
    ],
    ['picture: page.svg', 'picture: list.csv', /a picture is an SVG/],
    ['alt: Une page de résultats.\n', '\n', /a picture needs « alt » and « pictureText »/],
    ['fileLabel: Une liste de trois lignes\n', '\n', /a file needs « fileLabel »/],
    [
      'labels: { a: Le nom }',
      'labels: { a: Le nom }\n          alt: Une image.',
      /describes a picture that it does not have/,
    ],
  ],
  texts: [
    ['instruction: Nadia cherche', 'instruction: <b>Nadia</b> cherche', /raw HTML or script in a text/],
    ['Le lieu et le', "L'idée et le", /straight apostrophe/],
    ['Le lieu et le', "L'«\u00a0idée\u00a0» et le", /straight apostrophe/],
    ['Nadia cherche le site de sa mairie.', '"Le but : la mairie."', /no-break space missing before « : »/],
    ['labels: { a: Le nom }', 'labels: { a: Le nom de « Zoé » }', /no-break space missing inside « »/],
    ['Nadia cherche le site', "Nadia cherche l'**adresse** du site", /query\.1\.a: straight apostrophe/],
    [
      'text: mairie.example',
      'text: "`mairie.example`"',
      /query\.1\.a: « `mairie\.example` » is shown as it is/,
    ],
    [
      '{ text: bonjour }',
      '{ text: "un **bon** mot" }',
      /query\.2\.a: « un \*\*bon\*\* mot » is shown as it is/,
    ],
    ['Quels mots garder\u202f?', 'Quels mots garder ?', /narrow no-break space/],
    ['Le lieu et le', 'Le « lieu » et le', /no-break space missing inside « »/],
  ],
};

const warnings: readonly Case[] = [
  [
    '      - id: query.5.b\n        from: query.5.a\n        status: validated',
    '      - id: query.5.b\n        from: query.5.a\n        status: draft',
    /skill query\.5 has one item only/,
  ],
  ['hint: { fr: Pensez aux photos. }\n', '\n', /skill query\.5 has no hint/],
  [
    'hint: { fr: Pensez aux photos. }\n    tutorials: { understand: [query-words] }',
    'hint: { fr: Pensez aux photos. }',
    /skill query\.5 has no tutorial/,
  ],
  [
    '  - level: 4\n    status: active',
    '  - level: 4\n    status: building',
    /levels of « query » have a gap: 1, 2, 3, 5/,
  ],
  [
    'Ouvrez le fichier et comptez',
    'Le tilleul est en tête',
    /query\.3\.a: the hint contains an accepted answer/,
  ],
  [
    'Quel arbre vient en tête',
    'Le tilleul vient-il en tête',
    /query\.3\.a: the text contains an accepted answer/,
  ],
  ['[Tilleul] }', '[List] }', /query\.3\.a: a file name contains an accepted answer/],
  [
    'gymnase.example, correct',
    'le-gymnase-de-la-ville-de-wanda.example, correct',
    /query\.1\.b: the right option is much the longest/,
  ],
  [
    'reject: { a: [date], b: [125] }',
    'reject: { a: [date] }',
    /query\.4\.a: no near miss under « reject » for b/,
  ],
  ['Nadia cherche le site', `Nadia ${'cherche encore '.repeat(60)} le site`, /words in the instruction/],
  ['Quelle adresse choisir', 'Quelle adresse ne faut-il pas choisir', /a negative question without emphasis/],
  ['le site de sa mairie.', 'https://mairie.org', /query\.1\.a: an address outside of \.example/],
  ['le site de sa mairie.', 'www.mairie.org', /an address outside of \.example/],
  ['Nadia cherche le site', 'Nadia cherche sur Google le site', /names a product, « Google » \(brand\)/],
  [
    'device: [desktop, tablet, phone]\n        access: { blind: ok, colour: ok, deaf: ok }\n        files',
    'device: [desktop, tablet]\n        access: { blind: ok, colour: ok, deaf: ok }\n        files',
    /query\.3\.a: cannot be answered on a phone/,
  ],
  [
    '          question: Quel arbre est le plus jeune de tout le parc\u202f?\n          accept: { a: [Hêtre] }',
    '          accept: { a: [Tilleul] }',
    /query\.3\.b: says nearly the same as query\.3\.a, 100 %/,
  ],
];

describe('the sound bank', () => {
  it('has neither errors nor warnings', () => {
    const { errors: found, warnings: thoughts } = lint(contentOf());
    expect(said(found)).toEqual([]);
    expect(said(thoughts)).toEqual([]);
  });
});

for (const [family, cases] of Object.entries(errors)) {
  describe(family, () => {
    it.each(cases.map((one) => [one[2].source, ...one] as const))(
      'refuses: %s',
      (_, find, instead, message) => {
        expect(said(lint(contentWith(TUBE, find, instead)).errors)).toContainEqual(
          expect.stringMatching(message),
        );
      },
    );
  });
}

describe('warnings', () => {
  it.each(warnings.map((one) => [one[2].source, ...one] as const))(
    'says: %s',
    (_, find, instead, message) => {
      const { errors: found, warnings: thoughts } = lint(contentWith(TUBE, find, instead));
      expect(said(found)).toEqual([]);
      expect(said(thoughts)).toContainEqual(expect.stringMatching(message));
    },
  );

  it('can be waived on the item, with a reason', () => {
    const phone = [
      'device: [desktop, tablet, phone]',
      'device: [desktop]\n        waived: { phone: A keyboard is the subject. }',
    ] as const;
    const tube = contentWith(
      TUBE,
      `${phone[0]}\n        access: { blind: ok, colour: ok, deaf: ok }\n        files`,
      `${phone[1]}\n        access: { blind: ok, colour: ok, deaf: ok }\n        files`,
    );
    // The alternative takes the devices, not the waiver.
    expect(said(lint(tube).warnings)).toEqual(['query.3.b: cannot be answered on a phone (phone)']);
  });
});

describe('lessons', () => {
  it.each([
    ['minutes: 2', 'minutes: two', /minutes: Invalid input/],
    ['competence: "1.1"', 'competence: "9.9"', /competence 9\.9 is not in framework/],
    ['---\ntitle', 'title', /must begin with a head/],
    ['Cherchez le nom', '<script>x</script>', /raw HTML or script/],
    ['Cherchez le nom', 'Cherchez « le nom »', /no-break space missing inside/],
  ])('%j → %j is refused', (find, instead, message) => {
    expect(said(lint(contentWith(TUTORIAL, find, instead)).errors)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  it('that are short, or give nothing to try, deserve a second look', () => {
    const short = lint(contentOf({ [TUTORIAL]: SHORT })).warnings;
    expect(said(short)).toEqual(['1 words: 150 to 350 are read in two minutes', 'has no « ## À toi »']);
  });

  it('that name a product or lead to the live web deserve a second look', () => {
    for (const [text, message] of [
      ['Ouvrez Firefox et cherchez le nom', 'names a product, « Firefox »'],
      ['Allez sur https://site.org et cherchez le nom', 'an address outside of .example'],
    ] as const)
      expect(said(lint(contentWith(TUTORIAL, 'Cherchez le nom', text)).warnings)).toEqual([message]);
  });

  it('that no skill leads to are told', () => {
    const lost = contentOf({ 'tutorials/lost.md': SHORT });
    expect(said(lint(lost).warnings)).toContain('no skill leads to this tutorial');
  });
});

describe('profiles', () => {
  it.each([
    ['tube: query', 'tube: lost', /tube « lost » does not exist/],
    ['cap: 3', 'cap: 6', /the cap 6 is above the top level of « query », 5/],
    [
      '  - { tube: query, cap: 3 }',
      '  - { tube: query, cap: 3 }\n  - { tube: query, cap: 2 }',
      /tube « query » stands twice/,
    ],
    ['threshold: 0', 'threshold: 10', /the first stage must be at 0/],
    ['fr: Pour commencer.', 'fr: "Un but : commencer."', /no-break space missing before « : »/],
    ['threshold: 50', 'threshold: 0', /thresholds must rise/],
    ['profile: start', 'profile: Start', /profile: must be lower-case/],
    ['fr: Pour commencer.', 'fr: 12 acquis pour commencer.', /the description states a number of skills/],
    ['en: To begin.', 'en: Begin in 20 minutes.', /the description states a number of skills/],
  ])('%j → %j is refused', (find, instead, message) => {
    expect(said(lint(contentWith(PROFILE, find, instead)).errors)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  const BADGE = `badges:
  - key: trail
    title: { fr: Bonne piste, en: Right trail }
    message: { fr: Vous trouvez., en: You find. }
    criteria: [{ tubes: [query], threshold: 70 }]
`;
  const withBadge = (badge: string) => lint(contentWith(PROFILE, 'stages:\n', `${badge}stages:\n`)).errors;

  it('may have badges', () => expect(withBadge(BADGE)).toEqual([]));

  it.each([
    ['[query]', '[lost]', /tube « lost » is not in the profile/],
    ['threshold: 70', 'threshold: 0', /threshold/],
    ['threshold: 70', 'threshold: 101', /threshold/],
    ['[{ tubes: [query], threshold: 70 }]', '[]', /criteria/],
    [', en: Right trail', '', /a badge speaks both languages/],
    ['fr: Bonne piste', `fr: ${'Bonne piste '.repeat(4).trim()}`, /the title \(fr\) has 47 characters/],
    ['fr: Vous trouvez.', 'fr: "Un but : trouver."', /no-break space missing before « : »/],
    ['badges:\n', `${BADGE}`, /badge « trail » stands twice/],
  ])('with a badge, %j → %j is refused', (find, instead, message) => {
    const errors = said(withBadge(BADGE.replace(find, () => instead)));
    expect(errors).toContainEqual(expect.stringMatching(message));
  });
});

describe('the stages of competences', () => {
  it.each([
    ['threshold: 0', 'threshold: 5', /the first stage must be at 0/],
    [
      'stages: [{ threshold: 0, title: { fr: Rive }, message: { fr: Commencez. } }]',
      '',
      /stages are missing/,
    ],
    ['fr: Rive', "fr: L'eau", /straight apostrophe/],
  ])('%j → %j is refused', (find, instead, message) => {
    const problems = lint(contentWith(FRAMEWORK, find, instead)).errors;
    expect(said(problems)).toContainEqual(expect.stringMatching(message));
    expect(problems.map(({ file }) => file)).toEqual([FRAMEWORK]);
  });
});

describe('asset folders', () => {
  it('hold nothing without a licence, nothing unused, nothing heavy', () => {
    const extra = lint(contentOf({ 'assets/query/extra.txt': new Uint8Array(2_200_000) })).errors;
    expect(said(extra)).toEqual(['no item uses it', 'has no line in licence.yaml', 'is over 200 KB']);
    const gone = lint(contentOf({ 'assets/query/list.txt': null })).errors;
    expect(said(gone)).toContain('« list.txt » has a licence but is not there');
  });

  it('give the file and its line', () => {
    const problems = lint(contentWith(TUBE, 'picture: page.svg', 'picture: lost.svg')).errors;
    const line = SOUND[TUBE].split('\n').findIndex((text) => text.includes('picture: page.svg')) + 1;
    expect(problems).toContainEqual({
      file: TUBE,
      line,
      message: 'query.2.a: « lost.svg » is not in assets/query/',
    });
  });

  it.each([
    ['<script>alert(1)</script>', 'holds a script'],
    ['<g onload="x()"/>', 'holds an event handler'],
    ['<image href="data:x"/>', 'holds something that is not drawn'],
    ['<use href="https://a.example/x.svg"/>', 'refers to something outside itself'],
    ['<rect fill="url(//a.example)"/>', 'refers to something outside itself'],
    ['<style>@import "a.css";</style>', 'refers to something outside itself'],
    ['<g>', 'is not well-formed: </svg> closes nothing that is open'],
    ['<text>a & b</text>', 'is not well-formed: a sign « & » begins no known entity'],
  ])('hold no drawing with %s', (inside, message) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${inside}</svg>`;
    expect(said(lint(contentOf({ [PICTURE]: svg })).errors)).toContain(message);
  });

  it('hold drawings that a browser can show and scale', () => {
    const faults = said(lint(contentOf({ [PICTURE]: '<svg width="4"><path d="M0 0"/></svg>' })).errors);
    expect(faults).toEqual(['its root must be <svg xmlns="http://www.w3.org/2000/svg">', 'has no viewBox']);
  });
});
