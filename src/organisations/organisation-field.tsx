import type { Member } from './member.tsx';

/** Every form of a space says whose it is: two tabs on two spaces never mix what they write. */
export function OrganisationField({ member }: { member: Member }) {
  return <input type="hidden" name="organisation" value={member.organisationId} />;
}
