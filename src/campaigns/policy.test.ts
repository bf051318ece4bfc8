import { describe, expect, it } from 'vitest';
import { can } from './policy.ts';

const campaign = { organisationId: 1, ownerId: 'owner' };
const actor = (userId: string, role: 'admin' | 'member', organisationId = 1) => ({
  userId,
  role,
  organisationId,
});

describe('who may do what with a campaign', () => {
  it.each([
    ['an administrator', actor('boss', 'admin'), true, true],
    ['the owner', actor('owner', 'member'), true, true],
    ['another member', actor('colleague', 'member'), true, false],
    ['an administrator of another organisation', actor('boss', 'admin', 2), false, false],
    ['the owner, seen from another organisation', actor('owner', 'member', 2), false, false],
  ])('%s', (_who, person, read, edit) => {
    expect(can(person, 'read', campaign)).toBe(read);
    expect(can(person, 'edit', campaign)).toBe(edit);
  });

  it('leaves a campaign without owner to the administrators', () => {
    expect(can(actor('colleague', 'member'), 'edit', { organisationId: 1, ownerId: null })).toBe(false);
    expect(can(actor('boss', 'admin'), 'edit', { organisationId: 1, ownerId: null })).toBe(true);
  });
});
