import { expect, it } from 'vitest';
import { can, type TeamAction } from './policy.ts';

it.each<[TeamAction, boolean]>([
  ['see-team', true],
  ['leave', true],
  ['see-last-visits', false],
  ['see-invitations', false],
  ['invite', false],
  ['change-role', false],
  ['remove', false],
])('%s: an administrator may, a member %s', (action, member) => {
  expect(can('admin', action)).toBe(true);
  expect(can('member', action)).toBe(member);
});
