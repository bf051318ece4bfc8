import { z } from 'zod';
import { atMost, textField } from '../platform/form.ts';

const personName = (missing: string) =>
  textField().pipe(
    atMost(100, 'accounts.error-name-long')
      .min(1, missing)
      .refine((name) => /\p{L}/u.test(name), missing),
  );

const email = textField()
  .transform((text) => text.toLowerCase())
  .pipe(z.email('accounts.error-email').max(254, 'accounts.error-email'));

// A password is never trimmed or normalised beyond NFC: what was typed is what counts.
const password = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFC'));

export const signUpForm = z.object({
  prenom: personName('accounts.error-first-name'),
  nom: personName('accounts.error-last-name'),
  courriel: email,
  'mot-de-passe': password,
  conditions: z.literal('oui', 'accounts.error-terms'),
});

export const signInForm = z.object({
  courriel: email,
  'mot-de-passe': password.pipe(z.string().min(1, 'accounts.error-password-missing')),
});

export const forgotForm = z.object({ courriel: email });

export const resetForm = z.object({ 'mot-de-passe': password });
