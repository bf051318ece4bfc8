import { createHmac } from 'node:crypto';
import type { DbOrTrx } from '../platform/db.ts';

const KNOWN_DAYS = 180;

/** From where someone tries to enter. */
export interface Place {
  /** Random, from the browser's cookie; null at its first visit. */
  readonly device: string | null;
  /** On the network; a whole school may share it. */
  readonly address: string;
}

/** The hashes under which a person's places are kept. */
export const placeKeys = (secret: string, { device, address }: Place): string[] =>
  [...(device === null ? [] : [`device ${device}`]), `address ${address}`].map((place) =>
    createHmac('sha256', secret).update(place).digest('base64url'),
  );

export async function rememberPlaces(
  db: DbOrTrx,
  input: { userId: string; places: readonly string[]; now: Date },
): Promise<void> {
  const { userId, places, now } = input;
  await db
    .insertInto('knownPlaces')
    .values(places.map((place) => ({ userId, place, lastEnteredAt: now })))
    .onConflict((conflict) => conflict.columns(['userId', 'place']).doUpdateSet({ lastEnteredAt: now }))
    .execute();
  await db
    .deleteFrom('knownPlaces')
    .where('userId', '=', userId)
    .where('lastEnteredAt', '<', new Date(now.getTime() - KNOWN_DAYS * 86_400_000))
    .execute();
}

/** After a new password nobody is known any more: the one who had the old password may not be the owner. */
export async function forgetPlaces(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('knownPlaces').where('userId', '=', userId).execute();
}
