import { z } from 'zod';
import { atMost, textField } from '../platform/form.ts';
import { closingOf, groupsProblem, namesIn, optionFields } from './campaign-options.ts';

const optional = (max: number, tooLong: string) =>
  textField()
    .pipe(atMost(max, tooLong))
    .transform((text) => (text === '' ? null : text));

const settings = {
  nom: textField().pipe(atMost(255, 'campaigns.error-name-long').min(1, 'campaigns.error-name')),
  titre: optional(50, 'campaigns.error-title-long'),
  texte: optional(5000, 'campaigns.error-text-long'),
};

const target = {
  objet: textField().pipe(z.string().regex(/^(competence|profil):[\w.-]{1,60}$/, 'campaigns.error-target')),
  identifiant: z.enum(['oui', 'non']).catch('non'),
  libelle: optional(255, 'campaigns.error-label-long'),
};

interface Refined {
  readonly identifiant?: string;
  readonly libelle?: string | null;
  readonly jour: string;
  readonly heure: string;
  readonly fuseau: string;
}

/** What several fields say together; each is told beside the field to mend, also when another field is wrong. */
const together = <S extends z.ZodType<Refined>>(schema: S) =>
  schema
    .refine((form) => form.identifiant !== 'oui' || form.libelle !== null, {
      path: ['libelle'],
      error: 'campaigns.error-label',
      when: () => true,
    })
    .refine((form) => form.heure === '' || form.jour !== '', {
      path: ['jour'],
      error: 'campaigns.error-day-missing',
      when: () => true,
    })
    .refine((form) => form.jour === '' || closingOf(form) !== null, {
      path: ['jour'],
      error: 'campaigns.error-day',
      when: () => true,
    });

/** Steps 5 to 10 of the journey; `objet` is `competence:1.1` or `profil:essentiel-college`. */
export const newCampaignForm = together(z.object({ ...settings, ...target, ...optionFields }));

export const editCampaignForm = together(z.object({ ...settings, ...optionFields }));

/** One campaign a class: `nom` is what their names share. */
export const campaignsByClassForm = together(
  z.object({
    ...settings,
    nom: textField().pipe(atMost(200, 'campaigns.error-name-long').min(1, 'campaigns.error-name')),
    ...target,
    ...optionFields,
    classes: z
      .string()
      .default('')
      .transform(namesIn)
      .superRefine((classes, context) => {
        const message = classes.length === 0 ? 'campaigns.error-classes' : groupsProblem(classes);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
  }),
);
