import type { Deps } from '../../deps.ts';
import type { MessageKey } from '../../messages.ts';
import { checkPassword, findPasswordHash } from '../check-password.ts';
import { giveBack, takeTry, tryKey } from '../take-try.ts';
import { ACCOUNT } from '../tries.ts';

/** Why the present password does not open a change of the account, or null. Whoever finds a session open does not get to guess on. */
export async function passwordRefusal(
  { db, config }: Deps,
  input: { userId: string; password: string; now: Date },
): Promise<MessageKey | null> {
  const { userId, password, now } = input;
  if (password === '') return 'account.error-password-missing';
  const key = tryKey(config.secret, 'confirm', userId);
  const taken = await takeTry(db, [{ key, policy: ACCOUNT }], now);
  if (!taken.ok) return 'account.error-password-wait';
  if (!(await checkPassword(await findPasswordHash(db, userId), password)))
    return 'account.error-password-wrong';
  await giveBack(db, { own: [key], shared: [] });
  return null;
}
