export { readCampaignCode } from './campaign-code.ts';
export { CampaignHeader, RECEIVED_COUNT_ID } from './campaign-header.tsx';
export { markDeleted } from './campaign-life.ts';
export { campaignOf, editableCampaign, pageNumber, searchText } from './campaign-of.ts';
export { type CampaignOptions, USUAL_OPTIONS } from './campaign-options.ts';
export { campaignRoutes } from './campaigns.routes.tsx';
export { createCampaign } from './create-campaign.ts';
export { type Campaign, type CampaignByCode, findCampaignByCode, findCampaignById } from './find-campaign.ts';
export { CAMPAIGNS_PER_PAGE, listCampaigns } from './list-campaigns.ts';
export { zoneKey } from './options-fields.tsx';
export { can } from './policy.ts';
export { type QrCode, qrCode } from './qr-code.ts';
export {
  attachDefaultProfiles,
  attachProfile,
  createProfile,
  detachProfile,
  editProfile,
  type ProfileFields,
  profileIdOf,
  profileKey,
  setObsolete,
} from './target-profiles.ts';
