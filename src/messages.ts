/** Every word on screen, by language and by slice. The French files are the source of the keys; a test keeps the English ones equal. */
import enAccount from '../messages/en/account.json' with { type: 'json' };
import enAccounts from '../messages/en/accounts.json' with { type: 'json' };
import enAdmin from '../messages/en/admin.json' with { type: 'json' };
import enAnalysis from '../messages/en/analysis.json' with { type: 'json' };
import enAuthoring from '../messages/en/authoring.json' with { type: 'json' };
import enCampaigns from '../messages/en/campaigns.json' with { type: 'json' };
import enData from '../messages/en/data.json' with { type: 'json' };
import enErrors from '../messages/en/errors.json' with { type: 'json' };
import enExports from '../messages/en/exports.json' with { type: 'json' };
import enFollow from '../messages/en/follow.json' with { type: 'json' };
import enOrga from '../messages/en/orga.json' with { type: 'json' };
import enParticipations from '../messages/en/participations.json' with { type: 'json' };
import enResults from '../messages/en/results.json' with { type: 'json' };
import enSimulators from '../messages/en/simulators.json' with { type: 'json' };
import enSite from '../messages/en/site.json' with { type: 'json' };
import enSpaces from '../messages/en/spaces.json' with { type: 'json' };
import enTeam from '../messages/en/team.json' with { type: 'json' };
import enUi from '../messages/en/ui.json' with { type: 'json' };
import account from '../messages/fr/account.json' with { type: 'json' };
import accounts from '../messages/fr/accounts.json' with { type: 'json' };
import admin from '../messages/fr/admin.json' with { type: 'json' };
import analysis from '../messages/fr/analysis.json' with { type: 'json' };
import authoring from '../messages/fr/authoring.json' with { type: 'json' };
import campaigns from '../messages/fr/campaigns.json' with { type: 'json' };
import data from '../messages/fr/data.json' with { type: 'json' };
import errors from '../messages/fr/errors.json' with { type: 'json' };
import exports from '../messages/fr/exports.json' with { type: 'json' };
import follow from '../messages/fr/follow.json' with { type: 'json' };
import orga from '../messages/fr/orga.json' with { type: 'json' };
import participations from '../messages/fr/participations.json' with { type: 'json' };
import results from '../messages/fr/results.json' with { type: 'json' };
import simulators from '../messages/fr/simulators.json' with { type: 'json' };
import site from '../messages/fr/site.json' with { type: 'json' };
import spaces from '../messages/fr/spaces.json' with { type: 'json' };
import team from '../messages/fr/team.json' with { type: 'json' };
import ui from '../messages/fr/ui.json' with { type: 'json' };

const fr = {
  ui,
  site,
  accounts,
  account,
  orga,
  spaces,
  team,
  campaigns,
  participations,
  simulators,
  results,
  analysis,
  follow,
  exports,
  data,
  authoring,
  admin,
  errors,
};
const en: Record<keyof typeof fr, Record<string, string>> = {
  ui: enUi,
  site: enSite,
  accounts: enAccounts,
  account: enAccount,
  orga: enOrga,
  spaces: enSpaces,
  team: enTeam,
  campaigns: enCampaigns,
  participations: enParticipations,
  simulators: enSimulators,
  results: enResults,
  analysis: enAnalysis,
  follow: enFollow,
  exports: enExports,
  data: enData,
  authoring: enAuthoring,
  admin: enAdmin,
  errors: enErrors,
};

type Catalogue = typeof fr;
/** `slice.key`, for example `ui.help`. */
export type MessageKey = {
  [S in keyof Catalogue & string]: `${S}.${keyof Catalogue[S] & string}`;
}[keyof Catalogue & string];

export type Lang = 'fr' | 'en';
export const LANGS: readonly Lang[] = ['fr', 'en'];
export const catalogues: Record<Lang, Record<string, Record<string, string>>> = { fr, en };
