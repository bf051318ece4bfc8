/** Every URL of the product, by name and typed. French on screen, stable (product.md §3). */
const query = (path: string, params: Record<string, string | number | undefined> = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

export const routes = {
  home: () => '/',
  help: () => '/aide',
  accessibility: () => '/accessibilite',
  privacy: () => '/donnees-personnelles',
  legal: () => '/mentions-legales',
  terms: () => '/conditions',
  language: () => '/langue',
  registerSchool: () => '/etablissements/inscription',
  live: () => '/sante',
  ready: () => '/pret',
  demoMails: () => '/demo/courriels',

  signUp: (p: { next?: string } = {}) => query('/inscription', p),
  signIn: (p: { next?: string } = {}) => query('/connexion', p),
  signOut: () => '/deconnexion',
  forgotPassword: () => '/mot-de-passe-oublie',
  resetPassword: (p: { token: string }) => `/mot-de-passe/${p.token}`,

  enterCode: (p: { code?: string } = {}) => query('/campagnes', p),
  landing: (p: { code: string }) => `/campagnes/${p.code}`,
  identifier: (p: { code: string }) => `/campagnes/${p.code}/identifiant`,
  myCampaigns: () => '/mes-parcours',
  myCompetences: () => '/competences',
  myTutorials: () => '/mes-tutos',
  tutorial: (p: { id: string }) => `/tutos/${p.id}`,
  contentFile: (p: { release: string; tube: string; file: string }) =>
    `/fichiers/${p.release}/${p.tube}/${p.file}`,
  simulator: (p: { simulator: string; release: string; scene: string }) =>
    `/simulateurs/${p.simulator}/${p.release}/${p.scene}`,

  rules: (p: { id: number }) => `/parcours/${p.id}/regles`,
  question: (p: { id: number }) => `/parcours/${p.id}/question`,
  checkpoint: (p: { id: number }) => `/parcours/${p.id}/etape`,
  myResults: (p: { id: number }) => `/parcours/${p.id}/resultats`,
  share: (p: { id: number }) => `/parcours/${p.id}/envoi`,

  orga: () => '/orga',
  orgaTerms: () => '/orga/cgu',
  campaigns: (p: { q?: string; page?: number; mine?: string } = {}) => query('/orga/campagnes', p),
  newCampaign: () => '/orga/campagnes/nouvelle',
  campaign: (p: { id: number; q?: string; etat?: string; page?: number }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}`, rest);
  },
  participant: (p: { id: number; participation: number }) =>
    `/orga/campagnes/${p.id}/participants/${p.participation}`,
  participantQuestions: (p: { id: number; participation: number }) =>
    `/orga/campagnes/${p.id}/participants/${p.participation}/questions`,
  campaignResults: (p: { id: number }) => `/orga/campagnes/${p.id}/resultats`,
  campaignCsv: (p: { id: number }) => `/orga/campagnes/${p.id}/resultats.csv`,
  campaignSettings: (p: { id: number }) => `/orga/campagnes/${p.id}/parametres`,
  editCampaign: (p: { id: number }) => `/orga/campagnes/${p.id}/modifier`,
} as const;
