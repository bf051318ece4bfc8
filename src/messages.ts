/** Every word on screen, by language and by slice. The French files are the source of the keys; a test keeps the English ones equal. */
import enAccounts from '../messages/en/accounts.json' with { type: 'json' };
import enCampaigns from '../messages/en/campaigns.json' with { type: 'json' };
import enErrors from '../messages/en/errors.json' with { type: 'json' };
import enOrga from '../messages/en/orga.json' with { type: 'json' };
import enParticipations from '../messages/en/participations.json' with { type: 'json' };
import enResults from '../messages/en/results.json' with { type: 'json' };
import enSimulators from '../messages/en/simulators.json' with { type: 'json' };
import enSite from '../messages/en/site.json' with { type: 'json' };
import enUi from '../messages/en/ui.json' with { type: 'json' };
import accounts from '../messages/fr/accounts.json' with { type: 'json' };
import campaigns from '../messages/fr/campaigns.json' with { type: 'json' };
import errors from '../messages/fr/errors.json' with { type: 'json' };
import orga from '../messages/fr/orga.json' with { type: 'json' };
import participations from '../messages/fr/participations.json' with { type: 'json' };
import results from '../messages/fr/results.json' with { type: 'json' };
import simulators from '../messages/fr/simulators.json' with { type: 'json' };
import site from '../messages/fr/site.json' with { type: 'json' };
import ui from '../messages/fr/ui.json' with { type: 'json' };

const fr = { ui, site, accounts, orga, campaigns, participations, simulators, results, errors };
const en: Record<keyof typeof fr, Record<string, string>> = {
  ui: enUi,
  site: enSite,
  accounts: enAccounts,
  orga: enOrga,
  campaigns: enCampaigns,
  participations: enParticipations,
  simulators: enSimulators,
  results: enResults,
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
