/** A throw-away PostgreSQL server; `stop` leaves nothing behind. */
export function startPostgres(): Promise<{ url: string; bin: string; stop: () => Promise<void> }>;
