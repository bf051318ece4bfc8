/** A throw-away PostgreSQL server; `stop` leaves nothing behind. */
export function startPostgres(options?: {
  log?: string;
}): Promise<{ url: string; bin: string; stop: () => Promise<void> }>;
