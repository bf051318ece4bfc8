import type { Role } from '../../db/types.ts';

type Action = 'read' | 'edit';

/**
 * Who may do what with a campaign (reference: roles of Pix Orga). Every member of its organisation reads it; its owner and the
 * administrators change it. Another organisation's campaign does not exist for them.
 */
export function can(
  actor: { readonly userId: string; readonly organisationId: number; readonly role: Role },
  action: Action,
  campaign: { readonly organisationId: number; readonly ownerId: string | null },
): boolean {
  if (actor.organisationId !== campaign.organisationId) return false;
  switch (action) {
    case 'read':
      return true;
    case 'edit':
      return actor.role === 'admin' || actor.userId === campaign.ownerId;
  }
}
