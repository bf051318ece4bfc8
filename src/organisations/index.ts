export { acceptOrgaTerms } from './accept-orga-terms.ts';
export { addMember } from './add-member.ts';
export { createOrganisation } from './create-organisation.ts';
export { type Member, memberOf, registerMember, spaceOf } from './member.tsx';
export { organisationRoutes } from './organisations.routes.tsx';
