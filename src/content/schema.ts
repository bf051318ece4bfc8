import { z } from 'zod';

/** The files of `content/`, as `content/AUTHORING.md` describes them. Strict: an unknown key is a mistake. */

export const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1).optional() });
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');
const fileName = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'must be a plain file name');
const fieldNames = z.record(z.string(), z.string());
const answers = z.record(z.string(), z.array(z.coerce.string()));

const stages = z
  .array(z.strictObject({ threshold: z.number().int().min(0).max(100), title: words, message: words }))
  .default([]);

export const frameworkFile = z.strictObject({
  framework: slug,
  /** Of a campaign on one competence. */
  stages,
  areas: z.array(
    z.strictObject({
      code: z.string().regex(/^\d$/),
      title: words,
      competences: z.array(
        z.strictObject({
          code: z.string().regex(/^\d\.\d$/),
          title: words,
          description: words,
          thematics: z.array(z.strictObject({ id: slug, title: words })).min(1),
        }),
      ),
    }),
  ),
});

const choice = z.strictObject({
  text: z.coerce.string().min(1),
  correct: z.boolean().optional(),
  why: z.string().min(1).optional(),
  pin: z.literal('last').optional(),
});

const localeBlock = z.strictObject({
  question: z.string().min(1),
  instruction: z.string().optional(),
  alt: z.string().optional(),
  pictureText: z.string().optional(),
  fileLabel: z.string().optional(),
  choices: z.array(choice).optional(),
  labels: fieldNames.optional(),
  helps: fieldNames.optional(),
  suffixes: fieldNames.optional(),
  options: answers.optional(),
  accept: answers.optional(),
  groups: answers.optional(),
  reject: z.union([answers, z.array(z.coerce.string())]).optional(),
  /** For « act »: what each check says once it holds. */
  done: fieldNames.optional(),
  feedback: z.string().min(1),
});

const field = z.strictObject({
  tolerance: z.array(z.enum(['case', 'accents', 'spaces', 'punctuation', 'typo'])).default([]),
  width: z.enum(['s', 'm', 'l']).default('m'),
  format: z.enum(['text', 'number', 'select']).default('text'),
});

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const named = z.record(z.string(), z.unknown());

/** What must hold of the state that a simulator is left in; the words are in the language block, under the same name. */
const condition = z.strictObject({
  at: z.string().min(1),
  is: scalar.optional(),
  not: scalar.optional(),
  oneOf: z.array(scalar).min(1).optional(),
  has: z.array(scalar).min(1).optional(),
  hasNot: z.array(scalar).min(1).optional(),
  same: z.array(scalar).optional(),
  exactly: z.array(scalar).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  mentions: z.array(z.string()).min(1).optional(),
  words: z.number().int().positive().optional(),
});
const check = condition.partial({ at: true }).extend({ anyOf: z.array(condition).min(2).optional() });

const grade = z.enum(['ok', 'no']);

/** An item once what it inherits is written out. */
export const itemSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*\.[1-8]\.[a-z]$/, 'must be tube.level.letter'),
  from: z.string().optional(),
  status: z.enum(['draft', 'review', 'validated', 'archived', 'obsolete']),
  type: z.enum(['choice', 'choices', 'text', 'texts', 'texts-any-order', 'act']),
  do: z.boolean(),
  device: z.array(z.enum(['desktop', 'tablet', 'phone'])).min(1),
  access: z.strictObject({ blind: grade, colour: grade, deaf: grade }),
  timer: z.number().int().positive().nullable().default(null),
  focus: z.boolean().default(false),
  shuffle: z.boolean().default(true),
  picture: fileName.nullable().optional(),
  files: z.array(fileName).default([]),
  fields: z.record(z.string().regex(/^[a-z][a-z0-9]*$/), field).optional(),
  /** A function of `generators/<tube>.ts`. Not inherited: an alternative has its own. */
  generate: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/, 'must be the name of a function')
    .optional(),
  /** For « act »: the world, what must be so in the end, an item of the same skill for those who go without, and samples of acts. */
  scene: slug.optional(),
  checks: z.record(z.string().regex(/^[a-z][a-z0-9]*$/), check).optional(),
  without: z.string().optional(),
  acts: z.strictObject({ accept: z.array(z.array(named)), reject: z.array(z.array(named)) }).optional(),
  waived: z.record(z.string(), z.string()).optional(),
  fr: localeBlock,
  en: localeBlock.optional(),
});

export const skillSchema = z.strictObject({
  level: z.number().int().min(1).max(8),
  status: z.enum(['building', 'active', 'archived', 'obsolete']),
  outcomes: z.array(z.string()).optional(),
  goal: words,
  hint: words.optional(),
  tutorials: z.strictObject({ understand: z.array(slug), further: z.array(slug).default([]) }).optional(),
  // Items are merged with what they inherit from before they are looked at closely.
  items: z.array(z.looseObject({ id: z.string(), from: z.string().optional() })),
});

export const tubeFile = z.strictObject({
  tube: slug,
  competence: z.string(),
  thematic: slug,
  title: words,
  description: words,
  skills: z.array(skillSchema).min(1),
});

export const tutorialHead = z.strictObject({
  title: z.string().min(1),
  minutes: z.number().int().min(1).max(15),
  competence: z.string(),
  summary: z.string().min(1),
  /** A drawing of `assets/tutorials/`, and all that it shows in words. */
  picture: fileName.optional(),
  alt: z.string().min(1).optional(),
});

export const profileFile = z.strictObject({
  profile: slug,
  title: words,
  description: words,
  tubes: z.array(z.strictObject({ tube: slug, cap: z.number().int().min(1).max(8) })).min(1),
  stages,
  /** Thematic results: won when each criterion holds, on the skills of its tubes, or on all of the profile when it names none. */
  badges: z
    .array(
      z.strictObject({
        key: slug,
        title: words,
        message: words,
        criteria: z
          .array(
            z.strictObject({
              tubes: z.array(slug).default([]),
              threshold: z.number().int().min(1).max(100),
            }),
          )
          .min(1),
      }),
    )
    .default([]),
});

const chance = z.number().min(0).max(1);

/** Written by `npm run calibrate`, never by hand; a new one replaces the last. */
export const parametersFile = z.strictObject({
  learntOn: z.iso.date(),
  participations: z.number().int().min(0),
  answers: z.number().int().min(0),
  skills: z.record(z.string(), z.strictObject({ difficulty: z.number(), answers: z.number().int() })),
  items: z.record(z.string(), z.strictObject({ slip: chance, guess: chance, answers: z.number().int() })),
});

/** A « * » stands for the number of a surface: one line for all of them. */
export const licenceFile = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9._*-]*$/i, 'must be a plain file name'),
  z.string().min(5),
);

export type FrameworkFile = z.output<typeof frameworkFile>;
export type TubeFile = z.output<typeof tubeFile>;
export type SkillInFile = z.output<typeof skillSchema>;
export type ItemInFile = z.output<typeof itemSchema>;
export type ParametersFile = z.output<typeof parametersFile>;
export type ProfileFile = z.output<typeof profileFile>;
