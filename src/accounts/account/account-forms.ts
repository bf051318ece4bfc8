import { z } from 'zod';
import { signUpForm } from '../forms.ts';

const password = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFC'));

export const nameForm = signUpForm.pick({ prenom: true, nom: true });

export const emailForm = signUpForm.pick({ courriel: true }).extend({ actuel: password });

export const passwordForm = z.object({ actuel: password, nouveau: password });

export const deleteForm = z.object({
  actuel: password,
  // The word of either language: it is typed to stop a hand, not to test it.
  mot: z
    .string()
    .default('')
    .refine((word) => /^(supprimer|delete)$/i.test(word.trim()), 'account.error-word'),
});
