export { acceptOrgaTerms } from './accept-orga-terms.ts';
export { addMember } from './add-member.ts';
export { createOrganisation } from './create-organisation.ts';
export {
  archiveOrganisation,
  type EditOrganisation,
  editOrganisation,
  reopenOrganisation,
} from './edit-organisation.ts';
export { type Member, memberOf, organisationsOf, registerMember, spaceOf, workIn } from './member.tsx';
export { OrganisationField } from './organisation-field.tsx';
export { organisationRoutes } from './organisations.routes.tsx';
export { confirmRequest } from './requests/confirm-request.ts';
export { acceptRequest, refuseRequest, renewClaim } from './requests/decide-request.ts';
export { requestRefusedMail, spaceOpenedMail } from './requests/mails.ts';
export { ORGANISATION_TYPES, schoolFields } from './requests/request-form.ts';
export { requestSpace } from './requests/request-space.ts';
export { uaiLetterFits } from './requests/uai.ts';
