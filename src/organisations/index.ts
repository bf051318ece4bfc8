export { acceptOrgaTerms } from './accept-orga-terms.ts';
export { addMember } from './add-member.ts';
export { createOrganisation } from './create-organisation.ts';
export { type Member, memberOf, organisationsOf, registerMember, spaceOf, workIn } from './member.tsx';
export { OrganisationField } from './organisation-field.tsx';
export { organisationRoutes } from './organisations.routes.tsx';
