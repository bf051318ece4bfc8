import type { DbOrTrx } from '../platform/db.ts';

/** A sensitive act, for the trail: who did what to whom, when and from where. */
export interface Act {
  /** Kebab-case, verb first: `invite-member`, `end-session`. */
  readonly act: string;
  /** null for the command line. */
  readonly actorId: string | null;
  readonly organisationId?: number;
  readonly subject: { readonly kind: string; readonly id: string | number };
  /** The address the request came from. */
  readonly address?: string;
  /** Small facts without names: ids, roles, counts. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  readonly now: Date;
}

/** Call it in the transaction of the act itself: the act and its trace exist together or not at all. */
export async function recordAct(db: DbOrTrx, input: Act): Promise<void> {
  await db
    .insertInto('auditEvents')
    .values({
      at: input.now,
      act: input.act,
      actorId: input.actorId,
      organisationId: input.organisationId ?? null,
      subjectKind: input.subject.kind,
      subjectId: String(input.subject.id),
      address: input.address ?? null,
      details: JSON.stringify(input.details ?? {}),
    })
    .execute();
}
