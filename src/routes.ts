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

/** How a list of participants is filtered and sorted. */
type ListOf = Projected & {
  q?: string;
  etat?: string;
  groupe?: string;
  tri?: string;
  page?: number | undefined;
  auto?: string;
  fait?: string;
};

/** How a campaign is projected. */
type Projected = { groupe?: string; noms?: string; fond?: string; auto?: string };

/** Filters of the list a participant was reached from: « suivant » stays in it. */
type ListFilters = { q?: string; etat?: string; groupe?: string };
type ParticipantPath = ListFilters & { id: number; participation: number };
const listFilters = ({ q = '', etat = '', groupe = '' }: ListFilters) => ({ q, etat, groupe });

type CampaignListFilters = { q?: string; mine?: string; etat?: string; qui?: string };

export const routes = {
  home: () => '/',
  help: () => '/aide',
  accessibility: () => '/accessibilite',
  privacy: () => '/donnees-personnelles',
  legal: () => '/mentions-legales',
  terms: () => '/conditions',
  language: () => '/langue',
  registerSchool: () => '/etablissements/inscription',
  schoolRequestSent: (p: { uai?: string } = {}) => query('/etablissements/inscription/envoyee', p),
  confirmSchoolRequest: (p: { token: string }) => `/etablissements/inscription/confirmation/${p.token}`,
  claimSpace: (p: { token: string }) => `/etablissements/ouverture/${p.token}`,
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
  simulator: (p: { simulator: string; release: string; scene: string }) =>
    `/simulateurs/${p.simulator}/${p.release}/${p.scene}`,

  rules: (p: { id: number }) => `/parcours/${p.id}/regles`,
  question: (p: { id: number }) => `/parcours/${p.id}/question`,
  checkpoint: (p: { id: number }) => `/parcours/${p.id}/etape`,
  myResults: (p: { id: number }) => `/parcours/${p.id}/resultats`,
  share: (p: { id: number }) => `/parcours/${p.id}/envoi`,
  retake: (p: { id: number }) => `/parcours/${p.id}/reprise`,

  orga: (p: Scope = {}) => query('/orga', p),
  orgaTerms: (p: Scope = {}) => query('/orga/cgu', p),
  campaigns: (p: Scope & CampaignListFilters & { page?: number; fait?: 'supprimee' } = {}) =>
    query('/orga/campagnes', p),
  newCampaign: (p: Scope & { copie?: number } = {}) => query('/orga/campagnes/nouvelle', p),
  campaignsByClass: (p: Scope = {}) => query('/orga/campagnes/par-classe', p),
  /** `n`: numbers of campaigns, with dots between. */
  campaignSlips: (p: Scope & { n: string }) => query('/orga/campagnes/par-classe/codes', p),
  campaign: (p: ListOf & { id: number }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}`, rest);
  },
  campaignStream: (p: ListOf & { id: number; vue?: 'projection'; v?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/flux`, rest);
  },
  projection: (p: Projected & { id: number }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/projection`, rest);
  },
  removedParticipants: (p: { id: number; fait?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/retires`, rest);
  },
  removeParticipant: (p: { id: number; participation: number }) =>
    `/orga/campagnes/${p.id}/participants/${p.participation}/retrait`,
  restoreParticipant: (p: { id: number; participation: number }) =>
    `/orga/campagnes/${p.id}/participants/${p.participation}/retour`,
  participant: (p: ParticipantPath) =>
    query(`/orga/campagnes/${p.id}/participants/${p.participation}`, listFilters(p)),
  participantQuestions: (p: ParticipantPath) =>
    query(`/orga/campagnes/${p.id}/participants/${p.participation}/questions`, listFilters(p)),
  campaignResults: (p: {
    id: number;
    groupe?: string;
    /** Bars: `dix` by ten per cent, else by stage where there are any. */
    par?: string;
    q?: string;
    palier?: string;
    tranche?: string;
    tri?: string;
    page?: number;
  }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/resultats`, rest);
  },
  campaignAnalysis: (p: { id: number; groupe?: string; tri?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/analyse`, rest);
  },
  campaignNeeds: (p: { id: number; groupe?: string; pages?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/analyse/groupes`, rest);
  },
  campaignQuestions: (p: { id: number; groupe?: string; tri?: string; page?: number }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/analyse/questions`, rest);
  },
  campaignQuestion: (p: { id: number; item: string; groupe?: string }) => {
    const { id, item, ...rest } = p;
    return query(`/orga/campagnes/${id}/analyse/questions/${item}`, rest);
  },
  compareCampaigns: (p: { id: number; avec?: string; groupe?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/comparaison`, rest);
  },
  campaignCsv: (p: { id: number; lignes?: 'participations' }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/resultats.csv`, rest);
  },
  campaignXlsx: (p: { id: number }) => `/orga/campagnes/${p.id}/resultats.xlsx`,
  campaignSummary: (p: { id: number; groupe?: string }) => {
    const { id, ...rest } = p;
    return query(`/orga/campagnes/${id}/bilan`, rest);
  },
  campaignSettings: (p: { id: number }) => `/orga/campagnes/${p.id}/parametres`,
  editCampaign: (p: { id: number }) => `/orga/campagnes/${p.id}/modifier`,
  archiveCampaign: (p: { id: number }) => `/orga/campagnes/${p.id}/archiver`,
  unarchiveCampaign: (p: { id: number }) => `/orga/campagnes/${p.id}/desarchiver`,
  campaignOwner: (p: { id: number }) => `/orga/campagnes/${p.id}/proprietaire`,
  deleteCampaign: (p: { id: number }) => `/orga/campagnes/${p.id}/suppression`,

  admin: () => '/admin',
  adminSecondFactor: (p: { next?: string } = {}) => query('/admin/second-facteur', p),
  adminRequests: (p: { etat?: string; q?: string; page?: number } = {}) => query('/admin/demandes', p),
  adminRequest: (p: { id: number }) => `/admin/demandes/${p.id}`,
  adminAcceptRequest: (p: { id: number }) => `/admin/demandes/${p.id}/accepter`,
  adminRefuseRequest: (p: { id: number }) => `/admin/demandes/${p.id}/refuser`,
  adminRenewClaim: (p: { id: number }) => `/admin/demandes/${p.id}/lien`,
  adminOrganisations: (p: { etat?: string; q?: string; page?: number } = {}) =>
    query('/admin/organisations', p),
  adminNewOrganisation: () => '/admin/organisations/nouvelle',
  adminOrganisation: (p: { id: number; page?: number }) =>
    query(`/admin/organisations/${p.id}`, p.page === undefined ? {} : { page: p.page }),
  adminEditOrganisation: (p: { id: number }) => `/admin/organisations/${p.id}/modifier`,
  adminArchiveOrganisation: (p: { id: number }) => `/admin/organisations/${p.id}/archiver`,
  adminReopenOrganisation: (p: { id: number }) => `/admin/organisations/${p.id}/rouvrir`,
  adminAddMember: (p: { id: number }) => `/admin/organisations/${p.id}/membres`,
  adminAttachProfile: (p: { id: number }) => `/admin/organisations/${p.id}/profils`,
  adminProfiles: (p: { etat?: string; q?: string; page?: number } = {}) => query('/admin/profils-cibles', p),
  adminNewProfile: (p: { copie?: string } = {}) => query('/admin/profils-cibles/nouveau', p),
  adminProfile: (p: { id: number }) => `/admin/profils-cibles/${p.id}`,
  adminEditProfile: (p: { id: number }) => `/admin/profils-cibles/${p.id}/modifier`,
  adminObsoleteProfile: (p: { id: number }) => `/admin/profils-cibles/${p.id}/obsolete`,
  adminProfileSpaces: (p: { id: number }) => `/admin/profils-cibles/${p.id}/espaces`,
  adminDetachProfile: (p: { id: number }) => `/admin/profils-cibles/${p.id}/espaces/retirer`,
  adminContent: () => '/admin/contenu',
  adminTube: (p: { tube: string }) => `/admin/contenu/sujets/${p.tube}`,
  adminItem: (p: { id: string; variante?: number }) => {
    const { id, ...rest } = p;
    return query(`/admin/contenu/epreuves/${id}`, rest);
  },
  adminUsers: (p: { q?: string; page?: number } = {}) => query('/admin/utilisateurs', p),
  adminUser: (p: { id: string }) => `/admin/utilisateurs/${p.id}`,
  adminEndSessions: (p: { id: string }) => `/admin/utilisateurs/${p.id}/sessions`,
  adminUnlock: (p: { id: string }) => `/admin/utilisateurs/${p.id}/deblocage`,
  adminAnonymise: (p: { id: string }) => `/admin/utilisateurs/${p.id}/anonymiser`,
  adminTrail: (
    p: { acte?: string; qui?: string; espace?: string; du?: string; au?: string; page?: number } = {},
  ) => query('/admin/journal', p),
  team: (p: Scope & { fait?: string } = {}) => query('/orga/equipe', p),
  invite: (p: Scope = {}) => query('/orga/equipe/inviter', p),
  resendInvitation: (p: Scope & { id: number }) => scoped(p, `/orga/equipe/invitations/${p.id}/renvoi`),
  cancelInvitation: (p: Scope & { id: number }) => scoped(p, `/orga/equipe/invitations/${p.id}/annulation`),
  changeRole: (p: Scope & { userId: string }) => scoped(p, `/orga/equipe/membres/${p.userId}/role`),
  removeMember: (p: Scope & { userId: string }) => scoped(p, `/orga/equipe/membres/${p.userId}/retrait`),
  leaveSpace: (p: Scope = {}) => query('/orga/equipe/depart', p),
  invitation: (p: { token: string }) => `/orga/invitation/${p.token}`,
} as const;
