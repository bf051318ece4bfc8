import type { Lang } from '../../messages.ts';
import type { DbOrTrx } from '../../platform/db.ts';

export async function renameUser(
  db: DbOrTrx,
  input: { userId: string; firstName: string; lastName: string; now: Date },
): Promise<void> {
  const { userId, firstName, lastName, now } = input;
  await db
    .updateTable('users')
    .set({ firstName, lastName, name: `${firstName} ${lastName}`, updatedAt: now })
    .where('id', '=', userId)
    .execute();
}

/** The language of the person's pages and mails. */
export async function setLanguage(db: DbOrTrx, input: { userId: string; lang: Lang }): Promise<void> {
  await db.updateTable('users').set({ lang: input.lang }).where('id', '=', input.userId).execute();
}
