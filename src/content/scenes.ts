import { z } from 'zod';
import type { Scene } from '../engine/index.ts';

/** The scenes of the simulators, `content/pix/scenes/*.yaml`. Strict: an unknown key is a mistake. */

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');
const text = z.string().min(1);
const option = z.strictObject({ id, label: text });
const person = z.strictObject({ name: text, address: z.email() });
/** Under « .example » or without a dot: nothing in a scene points to the live web. */
const address = z
  .string()
  .regex(/^[a-z0-9.-]+\.example(?:[/?][^\s#]*)?$/, 'must be an address under .example, without https://')
  .refine((value) => !value.endsWith('/'), 'must not end with « / »');

const mailbox = z.strictObject({
  simulator: z.literal('mailbox'),
  me: person,
  folders: z.array(z.strictObject({ id, name: text })).default([]),
  contacts: z.array(person).default([]),
  files: z.array(text).default([]),
  mails: z
    .array(
      z.strictObject({
        id,
        folder: id.default('inbox'),
        from: person,
        to: z.array(person).default([]),
        cc: z.array(person).default([]),
        date: text,
        subject: text,
        body: text,
        links: z.array(z.strictObject({ text, to: address })).default([]),
        files: z.array(text).default([]),
      }),
    )
    .min(1),
});

const node = z.strictObject({
  id,
  name: text,
  get in() {
    return z.array(node).optional();
  },
  size: z.number().positive().optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  text: text.optional(),
});

const explorer = z.strictObject({
  simulator: z.literal('explorer'),
  root: text,
  tree: z.array(node).min(1),
});

const labelled = { id, label: text, help: text.optional() };
const control = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('switch'), ...labelled, on: z.boolean() }),
  z.strictObject({ kind: z.literal('choice'), ...labelled, options: z.array(option).min(2), value: id }),
  z.strictObject({ kind: z.enum(['date', 'text']), ...labelled, value: z.string().default('') }),
  z.strictObject({
    kind: z.literal('people'),
    ...labelled,
    roles: z.array(option).min(1),
    people: z.array(z.strictObject({ id, name: text, role: id })).min(1),
  }),
]);

const settings = z.strictObject({
  simulator: z.literal('settings'),
  title: text,
  save: z.boolean().default(false),
  sections: z
    .array(z.strictObject({ id, title: text, text: text.optional(), controls: z.array(control) }))
    .min(1),
});

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['title', 'text', 'note', 'picture']), text }),
  z.strictObject({ kind: z.literal('link'), text, to: address }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text).min(1) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    head: z.array(text),
    rows: z.array(z.array(z.coerce.string())),
  }),
  z.strictObject({ kind: z.literal('button'), id, text, to: address.optional() }),
  z.strictObject({ kind: z.enum(['field', 'tick']), id, label: text }),
  z.strictObject({ kind: z.literal('pick'), id, label: text, options: z.array(text).min(2) }),
]);

const browser = z.strictObject({
  simulator: z.literal('browser'),
  start: address,
  search: z.strictObject({ address, name: text }).nullable().default(null),
  pages: z
    .array(
      z.strictObject({
        address,
        title: text,
        site: text,
        extract: z.string().default(''),
        found: z.boolean().default(true),
        blocks: z.array(block).min(1),
      }),
    )
    .min(1),
});

const sheet = z.strictObject({
  simulator: z.literal('sheet'),
  title: text,
  columns: z.number().int().min(1).max(12),
  rows: z.number().int().min(1).max(40),
  head: z.number().int().min(0).max(5).default(0),
  cells: z.record(z.string().regex(/^[A-Z][1-9]\d?$/), z.coerce.string().min(1)),
});

const pixels = z.number().int().min(0).max(8000);
const photo = z.strictObject({
  simulator: z.literal('photo'),
  width: pixels.min(200),
  height: pixels.min(200),
  alt: text,
  svg: text,
  things: z.array(z.strictObject({ id, name: text, x: pixels, y: pixels, w: pixels, h: pixels })).default([]),
  tools: z.array(z.enum(['turn', 'crop', 'size', 'light', 'format'])).min(1),
  lock: z.boolean().default(true),
});

const robot = z.strictObject({
  simulator: z.literal('robot'),
  map: z.array(z.string().regex(/^[.#RG*]+$/, 'rows are made of . # R G *')).min(1),
  facing: z.enum(['north', 'east', 'south', 'west']),
  palette: z.array(z.enum(['forward', 'left', 'right', 'take', 'repeat', 'until', 'if'])).min(1),
  most: z.number().int().min(1).max(30),
  item: text.default('un objet'),
});

export const sceneFile = z.discriminatedUnion('simulator', [
  mailbox,
  explorer,
  settings,
  browser,
  sheet,
  photo,
  robot,
]);

export type SceneFile = z.output<typeof sceneFile>;

/** What the files say is what the engine plays: the compiler holds both to it. */
export const sceneOf = (file: SceneFile): Scene => file;
