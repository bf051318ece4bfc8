import { z } from 'zod';
import type { OrganisationType } from '../../../db/types.ts';
import { atMost, textField } from '../../platform/form.ts';
import { cleanUai, isUai } from './uai.ts';

export const ORGANISATION_TYPES = [
  'college',
  'lycee',
  'ecole',
  'superieur',
  'autre',
] as const satisfies readonly OrganisationType[];

/** Those that the ministry numbers. */
const NUMBERED: readonly OrganisationType[] = ['college', 'lycee', 'ecole'];

const words = (max: number, missing: string) =>
  textField().pipe(
    atMost(max, 'spaces.error-long')
      .min(1, missing)
      .refine((text) => /\p{L}/u.test(text), missing),
  );

/** What a request and Pix Admin both ask of a school. */
export const schoolFields = {
  etablissement: words(255, 'spaces.error-name'),
  type: z.enum(ORGANISATION_TYPES, 'spaces.error-type'),
  uai: textField()
    .transform(cleanUai)
    .refine((uai) => uai === '' || isUai(uai), 'spaces.error-uai')
    .transform((uai) => (uai === '' ? null : uai)),
};

const postcode = textField().pipe(
  z.string().regex(/^[0-9A-Za-z][0-9A-Za-z -]{2,9}$/, 'spaces.error-postcode'),
);

export const requestForm = z
  .object({
    ...schoolFields,
    commune: words(100, 'spaces.error-town'),
    'code-postal': postcode,
    prenom: words(100, 'accounts.error-first-name'),
    nom: words(100, 'accounts.error-last-name'),
    fonction: words(100, 'spaces.error-job'),
    courriel: textField()
      .transform((text) => text.toLowerCase())
      .pipe(z.email('accounts.error-email').max(254, 'accounts.error-email')),
    commentaire: textField()
      .pipe(atMost(2000, 'spaces.error-comment-long'))
      .transform((text) => (text === '' ? null : text)),
    /** A trap for programs that fill in everything: people do not see it. */
    site: textField(),
  })
  .refine((form) => form.uai !== null || !NUMBERED.includes(form.type), {
    path: ['uai'],
    error: 'spaces.error-uai-missing',
    when: ({ value, issues }) =>
      typeof (value as { type?: unknown }).type === 'string' &&
      issues.every(({ path }) => path?.[0] !== 'uai' && path?.[0] !== 'type'),
  });

export type RequestForm = z.output<typeof requestForm>;
