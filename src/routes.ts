/** Every URL of the product, by name and typed. French on screen, stable (product.md §3). */
const query = (path: string, params: Record<string, string | number | undefined> = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

const scoped = ({ organisation }: { organisation?: number | undefined }, path: string): string =>
  query(path, { organisation });

/** The space a page is of; said only to people who have several. A campaign’s own number already says it. */
type Scope = { organisation?: number | undefined };

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

  account: (p: { fait?: string; depuis?: 'orga' } = {}) => query('/mon-compte', p),
  accountName: () => '/mon-compte/nom',
  accountEmail: () => '/mon-compte/adresse',
  confirmEmail: (p: { token: string }) => `/mon-compte/adresse/${p.token}`,
  accountPassword: () => '/mon-compte/mot-de-passe',
  accountLanguage: () => '/mon-compte/langue',
  endSession: (p: { id: string }) => `/mon-compte/appareils/${p.id}`,
  endOtherSessions: () => '/mon-compte/appareils',
  myDataJson: () => '/mon-compte/donnees.json',
  myDataCsv: () => '/mon-compte/donnees.csv',
  deleteAccount: () => '/mon-compte/suppression',

  enterCode: (p: { code?: string } = {}) => query('/campagnes', p),
  landing: (p: { code: string }) => `/campagnes/${p.code}`,
  identifier: (p: { code: string }) => `/campagnes/${p.code}/identifiant`,
  myCampaigns: () => '/mes-parcours',
  myCompetences: () => '/competences',
  myTutorials: () => '/mes-tutos',
  tutorial: (p: { id: string }) => `/tutos/${p.id}`,
  contentFile: (p: { release: string; tube: string; file: string }) =>
    `/fichiers/${p.release}/${p.tube}/${p.file}`,

  rules: (p: { id: number }) => `/parcours/${p.id}/regles`,
  question: (p: { id: number }) => `/parcours/${p.id}/question`,
  checkpoint: (p: { id: number }) => `/parcours/${p.id}/etape`,
  myResults: (p: { id: number }) => `/parcours/${p.id}/resultats`,
  share: (p: { id: number }) => `/parcours/${p.id}/envoi`,

  orga: (p: Scope = {}) => query('/orga', p),
  orgaTerms: (p: Scope = {}) => query('/orga/cgu', p),
  campaigns: (p: Scope & { q?: string; page?: number; mine?: string } = {}) => query('/orga/campagnes', p),
  newCampaign: (p: Scope = {}) => query('/orga/campagnes/nouvelle', p),
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

  team: (p: Scope & { fait?: string } = {}) => query('/orga/equipe', p),
  invite: (p: Scope = {}) => query('/orga/equipe/inviter', p),
  resendInvitation: (p: Scope & { id: number }) => scoped(p, `/orga/equipe/invitations/${p.id}/renvoi`),
  cancelInvitation: (p: Scope & { id: number }) => scoped(p, `/orga/equipe/invitations/${p.id}/annulation`),
  changeRole: (p: Scope & { userId: string }) => scoped(p, `/orga/equipe/membres/${p.userId}/role`),
  removeMember: (p: Scope & { userId: string }) => scoped(p, `/orga/equipe/membres/${p.userId}/retrait`),
  leaveSpace: (p: Scope = {}) => query('/orga/equipe/depart', p),
  invitation: (p: { token: string }) => `/orga/invitation/${p.token}`,
} as const;
