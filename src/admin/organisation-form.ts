import { z } from 'zod';
import { schoolFields } from '../organisations/index.ts';
import { atMost, textField } from '../platform/form.ts';

const optional = (max: number) =>
  textField()
    .pipe(atMost(max, 'spaces.error-long'))
    .transform((text) => (text === '' ? null : text));

/** As a school's own request, but for what Pix Admin may not know. */
export const organisationForm = z.object({
  ...schoolFields,
  commune: optional(100),
  'code-postal': optional(10),
});

export const addMemberForm = z.object({
  courriel: textField()
    .transform((text) => text.toLowerCase())
    .pipe(z.email('accounts.error-email').max(254, 'accounts.error-email')),
  role: z.enum(['admin', 'member'], 'admin.error-role'),
});
