/**
 * Who may call each route of the product, and what they get. One line a route, `METHOD /pattern`, in the order of the columns:
 *
 *   anonymous · a pupil · a member of A · an administrator of A · a member of B · someone of Pix Admin
 *
 *   in         the route answers: its page or file, its form refused with a reason, or the way to what comes next
 *   sign-in    led to sign in, then back
 *   no-space   told that they have no space
 *   not-found  the page does not exist for them
 *
 * Things named in an address are A's: its campaign (made by the administrator), its team, a participation of the pupil.
 * A new route needs a line here; `route-matrix.test.ts` asks each cell for real. What stands in the place of `:id` is in `route-world.ts`.
 */
export type Outcome = 'in' | 'sign-in' | 'no-space' | 'not-found';

export const WHO = ['anonymous', 'pupil', 'memberA', 'adminA', 'memberB', 'pixAdmin'] as const;
export type Who = (typeof WHO)[number];

/** Public pages. */
const ALL = 'in in in in in in';
/** One's own things, for whoever is signed in. */
const SIGNED_IN = 'sign-in in in in in in';
/** A test under way: the pupil's alone. */
const PUPILS = 'sign-in in not-found not-found not-found not-found';
/** Pages of whichever space one works in. */
const SPACE = 'sign-in no-space in in in no-space';
/** What belongs to A: its members read it. */
const OF_A = 'sign-in no-space in in not-found no-space';
/** What belongs to A: its administrators, here also the owner, change it. */
const ADMINS_OF_A = 'sign-in no-space not-found in not-found no-space';
/** To everybody else, even signed in, Pix Admin does not exist. */
const ADMIN = 'sign-in not-found not-found not-found not-found in';

export const MATRIX: Readonly<Record<string, string>> = {
  // Files and health
  'GET /sante': ALL,
  'GET /pret': ALL,
  'GET /fichiers/:release/:tube/:file': ALL,
  'GET /simulateurs/:simulator/:release/:scene': ALL,

  // Pages that tell
  'GET /': ALL,
  'GET /aide': ALL,
  'GET /accessibilite': ALL,
  'GET /donnees-personnelles': ALL,
  'GET /mentions-legales': ALL,
  'GET /conditions': ALL,
  'GET /etablissements/inscription': ALL,
  'GET /tutos/:id': ALL,
  'POST /langue': ALL,

  // Accounts
  'GET /inscription': ALL,
  'POST /inscription': ALL,
  'GET /connexion': ALL,
  'POST /connexion': ALL,
  'POST /deconnexion': ALL,
  'GET /mot-de-passe-oublie': ALL,
  'POST /mot-de-passe-oublie': ALL,
  'GET /mot-de-passe/:token': ALL,
  'POST /mot-de-passe/:token': ALL,
  'GET /mon-compte': SIGNED_IN,
  'POST /mon-compte/langue': SIGNED_IN,
  'GET /mon-compte/nom': SIGNED_IN,
  'POST /mon-compte/nom': SIGNED_IN,
  'GET /mon-compte/adresse': SIGNED_IN,
  'POST /mon-compte/adresse': SIGNED_IN,
  // The mailed link is what opens these.
  'GET /mon-compte/adresse/:token': ALL,
  'POST /mon-compte/adresse/:token': ALL,
  'GET /mon-compte/mot-de-passe': SIGNED_IN,
  'POST /mon-compte/mot-de-passe': SIGNED_IN,
  'POST /mon-compte/appareils': SIGNED_IN,
  // A session of the pupil.
  'POST /mon-compte/appareils/:id': PUPILS,
  'GET /mon-compte/donnees.json': SIGNED_IN,
  'GET /mon-compte/donnees.csv': SIGNED_IN,
  'GET /mon-compte/suppression': SIGNED_IN,
  'POST /mon-compte/suppression': SIGNED_IN,

  // A pupil's way
  'GET /campagnes': ALL,
  'GET /campagnes/:code': ALL,
  'POST /campagnes/:code': SIGNED_IN,
  'GET /campagnes/:code/identifiant': SIGNED_IN,
  'POST /campagnes/:code/identifiant': SIGNED_IN,
  'GET /mes-parcours': SIGNED_IN,
  'GET /competences': SIGNED_IN,
  'GET /mes-tutos': SIGNED_IN,
  'GET /parcours/:id/regles': PUPILS,
  'POST /parcours/:id/regles': PUPILS,
  'GET /parcours/:id/question': PUPILS,
  'POST /parcours/:id/question': PUPILS,
  'GET /parcours/:id/etape': PUPILS,
  'POST /parcours/:id/etape': PUPILS,
  'GET /parcours/:id/resultats': PUPILS,
  'POST /parcours/:id/envoi': PUPILS,
  'POST /parcours/:id/reprise': PUPILS,

  // Spaces
  'GET /orga': SPACE,
  'GET /orga/cgu': SPACE,
  'POST /orga/cgu': SPACE,
  'GET /orga/equipe': SPACE,
  'GET /orga/equipe/depart': SPACE,
  'POST /orga/equipe/depart': SPACE,
  'GET /orga/equipe/inviter': ADMINS_OF_A,
  'POST /orga/equipe/inviter': ADMINS_OF_A,
  'POST /orga/equipe/invitations/:id/renvoi': ADMINS_OF_A,
  'GET /orga/equipe/invitations/:id/annulation': ADMINS_OF_A,
  'POST /orga/equipe/invitations/:id/annulation': ADMINS_OF_A,
  'GET /orga/equipe/membres/:userId/role': ADMINS_OF_A,
  'POST /orga/equipe/membres/:userId/role': ADMINS_OF_A,
  'GET /orga/equipe/membres/:userId/retrait': ADMINS_OF_A,
  'POST /orga/equipe/membres/:userId/retrait': ADMINS_OF_A,
  // The mailed link opens it; who is signed in with another address is told so.
  'GET /orga/invitation/:token': ALL,
  'POST /orga/invitation/:token': SIGNED_IN,

  // Campaigns of a space
  'GET /orga/campagnes': SPACE,
  'GET /orga/campagnes/nouvelle': SPACE,
  'POST /orga/campagnes/nouvelle': SPACE,
  'GET /orga/campagnes/:id': OF_A,
  'GET /orga/campagnes/:id/participants': OF_A,
  'GET /orga/campagnes/:id/participants/:participation': OF_A,
  'GET /orga/campagnes/:id/participants/:participation/questions': OF_A,
  'GET /orga/campagnes/:id/participants/:participation/retrait': ADMINS_OF_A,
  'POST /orga/campagnes/:id/participants/:participation/retrait': ADMINS_OF_A,
  'POST /orga/campagnes/:id/participants/:participation/retour': ADMINS_OF_A,
  'GET /orga/campagnes/:id/retires': ADMINS_OF_A,
  'GET /orga/campagnes/:id/flux': OF_A,
  'GET /orga/campagnes/:id/projection': OF_A,
  'GET /orga/campagnes/:id/resultats': OF_A,
  'GET /orga/campagnes/par-classe': SPACE,
  'POST /orga/campagnes/par-classe': SPACE,
  'GET /orga/campagnes/par-classe/codes': SPACE,
  'POST /orga/campagnes/:id/archiver': ADMINS_OF_A,
  'POST /orga/campagnes/:id/desarchiver': ADMINS_OF_A,
  'GET /orga/campagnes/:id/proprietaire': ADMINS_OF_A,
  'POST /orga/campagnes/:id/proprietaire': ADMINS_OF_A,
  'GET /orga/campagnes/:id/suppression': ADMINS_OF_A,
  'POST /orga/campagnes/:id/suppression': ADMINS_OF_A,
  'GET /orga/campagnes/:id/analyse': OF_A,
  'GET /orga/campagnes/:id/analyse/groupes': OF_A,
  'GET /orga/campagnes/:id/analyse/questions': OF_A,
  'GET /orga/campagnes/:id/analyse/questions/:item': OF_A,
  'GET /orga/campagnes/:id/comparaison': OF_A,
  'GET /orga/campagnes/:id/resultats.csv': OF_A,
  'GET /orga/campagnes/:id/resultats.xlsx': OF_A,
  'GET /orga/campagnes/:id/bilan': OF_A,
  'GET /orga/campagnes/:id/parametres': OF_A,
  'GET /orga/campagnes/:id/modifier': ADMINS_OF_A,
  'POST /orga/campagnes/:id/modifier': ADMINS_OF_A,

  // A school asks for its space
  'POST /etablissements/inscription': ALL,
  'GET /etablissements/inscription/envoyee': ALL,
  'GET /etablissements/inscription/confirmation/:token': ALL,
  'POST /etablissements/inscription/confirmation/:token': ALL,
  // The mailed link says which space; the account says who.
  'GET /etablissements/ouverture/:token': SIGNED_IN,
  'POST /etablissements/ouverture/:token': SIGNED_IN,

  // Pix Admin
  'GET /admin': ADMIN,
  'GET /admin/demandes': ADMIN,
  'GET /admin/demandes/:id': ADMIN,
  'POST /admin/demandes/:id/accepter': ADMIN,
  'POST /admin/demandes/:id/refuser': ADMIN,
  'POST /admin/demandes/:id/lien': ADMIN,
  'GET /admin/organisations': ADMIN,
  'GET /admin/organisations/nouvelle': ADMIN,
  'POST /admin/organisations/nouvelle': ADMIN,
  'GET /admin/organisations/:id/modifier': ADMIN,
  'POST /admin/organisations/:id/modifier': ADMIN,
  'GET /admin/organisations/:id': ADMIN,
  'POST /admin/organisations/:id/membres': ADMIN,
  'POST /admin/organisations/:id/profils': ADMIN,
  'GET /admin/organisations/:id/archiver': ADMIN,
  'POST /admin/organisations/:id/archiver': ADMIN,
  'POST /admin/organisations/:id/rouvrir': ADMIN,
  'GET /admin/profils-cibles': ADMIN,
  'GET /admin/profils-cibles/nouveau': ADMIN,
  'POST /admin/profils-cibles/nouveau': ADMIN,
  'GET /admin/profils-cibles/:id/modifier': ADMIN,
  'POST /admin/profils-cibles/:id/modifier': ADMIN,
  'GET /admin/profils-cibles/:id': ADMIN,
  'POST /admin/profils-cibles/:id/obsolete': ADMIN,
  'POST /admin/profils-cibles/:id/espaces': ADMIN,
  'POST /admin/profils-cibles/:id/espaces/retirer': ADMIN,
  'GET /admin/contenu': ADMIN,
  'GET /admin/contenu/sujets/:tube': ADMIN,
  'GET /admin/contenu/epreuves/:item': ADMIN,
  'POST /admin/contenu/epreuves/:item': ADMIN,
  'GET /admin/utilisateurs': ADMIN,
  'GET /admin/utilisateurs/:id': ADMIN,
  'POST /admin/utilisateurs/:id/sessions': ADMIN,
  'POST /admin/utilisateurs/:id/anonymiser': ADMIN,
  'POST /admin/utilisateurs/:id/deblocage': ADMIN,
  'GET /admin/second-facteur': ADMIN,
  'POST /admin/second-facteur': ADMIN,
  'GET /admin/journal': ADMIN,

  // The demo's mailbox
  'GET /demo/courriels': ALL,
};
