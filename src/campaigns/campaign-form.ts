import { z } from 'zod';
import { atMost, textField } from '../platform/form.ts';

const optional = (max: number, tooLong: string) =>
  textField()
    .pipe(atMost(max, tooLong))
    .transform((text) => (text === '' ? null : text));

const settings = {
  nom: textField().pipe(atMost(255, 'campaigns.error-name-long').min(1, 'campaigns.error-name')),
  titre: optional(50, 'campaigns.error-title-long'),
  texte: optional(5000, 'campaigns.error-text-long'),
};

/** Steps 5 to 10 of the journey; `objet` is `competence:1.1` or `profil:essentiel-college`. */
export const newCampaignForm = z
  .object({
    ...settings,
    objet: textField().pipe(z.string().regex(/^(competence|profil):[\w.-]{1,60}$/, 'campaigns.error-target')),
    identifiant: z.enum(['oui', 'non']).catch('non'),
    libelle: optional(255, 'campaigns.error-label-long'),
  })
  .refine((form) => form.identifiant === 'non' || form.libelle !== null, {
    path: ['libelle'],
    error: 'campaigns.error-label',
    when: () => true,
  });

export const editCampaignForm = z.object(settings);

export type NewCampaignForm = z.output<typeof newCampaignForm>;
export type EditCampaignForm = z.output<typeof editCampaignForm>;
