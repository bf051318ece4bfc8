import { createHash, randomBytes } from 'node:crypto';

/** A secret for a mailed link: 256 bits, safe in an address. Only its hash is kept, so that a copy of the database opens nothing. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
