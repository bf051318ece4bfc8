/** Row types. `db/schema.test.ts` compares them with the migrated database. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface UsersTable {
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  termsAcceptedAt: Timestamp;
  role: ColumnType<'pix-admin' | null, 'pix-admin' | null | undefined, 'pix-admin' | null>;
  /** Chosen by the person; null: the reader’s cookie decides. */
  lang: ColumnType<'fr' | 'en' | null, 'fr' | 'en' | null | undefined, 'fr' | 'en' | null>;
  anonymisedAt: NullableTimestamp;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
}

export interface SessionsTable {
  id: string;
  /** SHA-256 of the token that the cookie carries, in hexadecimal. */
  token: string;
  userId: string;
  expiresAt: Timestamp;
  ipAddress: string | null;
  userAgent: string | null;
  lastSeenAt: ColumnType<Date, Date | string | undefined, Date | string>;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
  secondFactorAt: NullableTimestamp;
}

/** A secret shared with the telephone of someone who runs the house. */
export interface SecondFactorsTable {
  userId: string;
  /** Under a key that is not in the database. */
  sealedSecret: string;
  createdAt: Timestamp;
  confirmedAt: NullableTimestamp;
  /** Half-minute of the last code used: a code serves once. */
  lastStep: ColumnType<number | null, number | null | undefined, number | null>;
}

/** Sign-in methods, written by better-auth and by our own account maker. */
export interface AccountsTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: ColumnType<string | null, string | null | undefined, string | null>;
  refreshToken: ColumnType<string | null, string | null | undefined, string | null>;
  idToken: ColumnType<string | null, string | null | undefined, string | null>;
  accessTokenExpiresAt: NullableTimestamp;
  refreshTokenExpiresAt: NullableTimestamp;
  scope: ColumnType<string | null, string | null | undefined, string | null>;
  password: string | null;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
}

/** One-time tokens of better-auth. */
export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Timestamp;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
}

/** A browser, or an address on the network, from which a person signed in: only its hash. */
export interface KnownPlacesTable {
  userId: string;
  place: string;
  lastEnteredAt: Timestamp;
}

/** Failed tries of late under one key: an account, an address on the network… only its hash. */
export interface TriesTable {
  key: string;
  failures: number;
  countedAt: Timestamp;
  blockedUntil: NullableTimestamp;
}

/** What was done by whom to what; a trigger refuses any change. */
export interface AuditEventsTable {
  id: Generated<number>;
  at: Timestamp;
  act: string;
  actorId: string | null;
  organisationId: number | null;
  subjectKind: string;
  subjectId: string;
  address: string | null;
  details: ColumnType<Record<string, string | number | boolean>, string | undefined, never>;
}

export type OrganisationType = 'college' | 'lycee' | 'ecole' | 'superieur' | 'autre';

export interface OrganisationsTable {
  id: Generated<number>;
  name: string;
  type: OrganisationType;
  uai: string | null;
  town: string | null;
  postcode: ColumnType<string | null, string | null | undefined, string | null>;
  createdAt: Timestamp;
  archivedAt: NullableTimestamp;
}

export type SpaceRequestState = 'unconfirmed' | 'pending' | 'accepted' | 'refused';

export interface SpaceRequestsTable {
  id: Generated<number>;
  state: SpaceRequestState;
  schoolName: string;
  type: OrganisationType;
  uai: string | null;
  town: string;
  postcode: string;
  firstName: string;
  lastName: string;
  jobTitle: string;
  email: string;
  comment: string | null;
  lang: 'fr' | 'en';
  confirmHash: string;
  createdAt: Timestamp;
  confirmedAt: NullableTimestamp;
  decidedAt: NullableTimestamp;
  decidedBy: ColumnType<string | null, string | null | undefined, string | null>;
  reason: ColumnType<string | null, string | null | undefined, string | null>;
  organisationId: ColumnType<number | null, number | null | undefined, number | null>;
  claimHash: ColumnType<string | null, string | null | undefined, string | null>;
  claimUntil: NullableTimestamp;
  claimedAt: NullableTimestamp;
}

export type Role = 'admin' | 'member';

export interface MembershipsTable {
  userId: string;
  organisationId: number;
  role: Role;
  createdAt: Timestamp;
  /** The latest one is the space that opens at the next sign-in. */
  lastVisitAt: NullableTimestamp;
}

/** A place in a space, offered by mail; the link is known by its hash alone. */
export interface InvitationsTable {
  id: Generated<number>;
  organisationId: number;
  email: string;
  role: Role;
  lang: 'fr' | 'en';
  tokenHash: string;
  invitedBy: string | null;
  createdAt: Timestamp;
  sentAt: Timestamp;
  expiresAt: Timestamp;
  acceptedAt: NullableTimestamp;
  cancelledAt: NullableTimestamp;
}

export interface OrgaTermsAcceptancesTable {
  userId: string;
  version: string;
  acceptedAt: Timestamp;
}

export interface ContentReleasesTable {
  id: string;
  document: JSONColumnType<object>;
  createdAt: Timestamp;
}

/** The skills of a tube up to a level. */
export interface TubeCap {
  tube: string;
  cap: number;
}

export interface StoredStage {
  threshold: number;
  /** English when the reviewer gave it; French stands in where not. */
  title: { fr: string; en?: string | undefined };
  message: { fr: string; en?: string | undefined };
}

/** A thematic result: won when each criterion holds. */
export interface StoredBadge {
  key: string;
  title: { fr: string; en?: string | undefined };
  message: { fr: string; en?: string | undefined };
  criteria: {
    /** Skills it is about; none: all of the campaign. */
    skillIds: string[];
    /** Least share of them that is validated, whole per cent. */
    threshold: number;
  }[];
}

/** Made by Pix Admin; those of the content files are in the releases. */
export interface TargetProfilesTable {
  id: Generated<number>;
  title: string;
  description: string | null;
  tubes: JSONColumnType<TubeCap[]>;
  stages: ColumnType<StoredStage[], string | undefined, string>;
  isPublic: boolean;
  /** Attached to each space that opens. */
  forNewSpaces: boolean;
  createdAt: Timestamp;
  updatedAt: Timestamp;
  obsoleteAt: NullableTimestamp;
}

export interface TargetProfileSpacesTable {
  profileId: number;
  organisationId: number;
  createdAt: Timestamp;
}

export interface CampaignsTable {
  id: Generated<number>;
  organisationId: number;
  code: string;
  name: string;
  targetKind: 'competence' | 'profile';
  targetKey: string;
  targetName: string;
  releaseId: string;
  skillIds: JSONColumnType<string[]>;
  stages: ColumnType<StoredStage[] | null, string | null | undefined, string | null>;
  title: string | null;
  landingText: string | null;
  identifierLabel: string | null;
  creatorId: string | null;
  /** Who looks after it and may change it, with the administrators; the creator at first. */
  ownerId: ColumnType<string | null, string | null | undefined, string | null>;
  createdAt: Timestamp;
  archivedAt: NullableTimestamp;
  archivedBy: ColumnType<string | null, string | null | undefined, string | null>;
  deletedAt: NullableTimestamp;
  deletedBy: ColumnType<string | null, string | null | undefined, string | null>;
  /** One may take the test again after `retakeAfterDays` days and send again. */
  multipleSendings: ColumnType<boolean, boolean | undefined, boolean>;
  retakeAfterDays: ColumnType<number, number | undefined, number>;
  /** Results go to the teacher at the end by themselves; the landing page says so. */
  autoShare: ColumnType<boolean, boolean | undefined, boolean>;
  /** The teacher reads the answers that were given; the landing page says so. */
  showAnswers: ColumnType<boolean, boolean | undefined, boolean>;
  closesAt: NullableTimestamp;
  /** IANA name: days and hours of the campaign are told in it. */
  timeZone: ColumnType<string, string | undefined, string>;
  /** Classes or groups among which a pupil says theirs; none: not asked; one: given to everybody. */
  groups: ColumnType<string[], string | undefined, string>;
  /** Thematic results of the profile, frozen with the skills; null: none. */
  badges: ColumnType<StoredBadge[] | null, string | null | undefined, string | null>;
}

/** How the next question is chosen; both names are the engine's. */
export type StrategyName = 'original' | 'ours';

export type ParticipationStatus = 'started' | 'to_share' | 'shared';
export type StoredVerdict = 'right' | 'wrong' | 'skipped';

/** One answer in `participations.history`: what the engine needs of the past. */
export interface HistoryEntry {
  itemId: string;
  skillId: string;
  verdict: StoredVerdict;
}

/** An answer of an earlier test, as old as it was when the present one began. */
export interface EarlierEntry extends HistoryEntry {
  ageDays: number;
}

/** The question shown now, chosen and stored before it is shown. */
export interface AskedQuestion {
  itemId: string;
  skillId: string;
  trace: object;
}

/** What is established of one skill: `v`alidated or `i`nvalidated, by a direct question (`d`) or by inference. */
export type StoredKnowledge = Record<string, 'v' | 'i' | 'vd' | 'id'>;

export interface ParticipationsTable {
  userId: string;
  id: Generated<number>;
  campaignId: number;
  identifier: string | null;
  status: ParticipationStatus;
  seed: number;
  strategy: ColumnType<StrategyName, StrategyName | undefined, StrategyName>;
  earlier: ColumnType<EarlierEntry[], string | undefined, string>;
  lengthFrom: ColumnType<number | null, number | null | undefined, number | null>;
  lengthTo: ColumnType<number | null, number | null | undefined, number | null>;
  rulesSeen: ColumnType<boolean, boolean | undefined, boolean>;
  answerCount: ColumnType<number, number | undefined, number>;
  history: ColumnType<HistoryEntry[], string | undefined, string>;
  asked: ColumnType<AskedQuestion | null, string | null, string | null>;
  askedAt: NullableTimestamp;
  checkpointAt: ColumnType<number, number | undefined, number>;
  knowledge: ColumnType<StoredKnowledge, string | undefined, string>;
  targetedCount: number;
  testedCount: ColumnType<number, number | undefined, number>;
  validatedCount: ColumnType<number, number | undefined, number>;
  startedAt: Timestamp;
  lastAnswerAt: NullableTimestamp;
  finishedAt: NullableTimestamp;
  sharedAt: NullableTimestamp;
  /** From 1; a campaign may let people take the test again. */
  attempt: ColumnType<number, number | undefined, number>;
  /** The last begun of a person in a campaign: the one that is followed. */
  current: ColumnType<boolean, boolean | undefined, boolean>;
  /** The last sent of a person in a campaign: the one whose results are read. */
  counted: ColumnType<boolean, boolean | undefined, boolean>;
  groupName: ColumnType<string | null, string | null | undefined, string | null>;
  /** Taken out of the campaign by its teachers: in no list and no count, and never sent. */
  removedAt: NullableTimestamp;
  /** « ferrand<tab>lea »: kept by the database, for order and search. */
  sortName: ColumnType<string, undefined, never>;
  /** Whole per cent, as on screen: kept by the database, for order. */
  progress: ColumnType<number, undefined, never>;
  /** What was sent, one letter a skill in the order of the campaign (`v`, `i`, `-` not tested): kept by the database. */
  states: ColumnType<string | null, undefined, never>;
  /** The same as bits, one where a skill is validated: for files, made by the database. */
  mastered: ColumnType<string | null, undefined, never>;
}

/** Written by the database itself as participations change; eight rows a campaign, to be added up. */
export interface CampaignCountsTable {
  campaignId: number;
  shard: number;
  participants: number;
  started: number;
  toShare: number;
  shared: number;
  /** Participants whose results were sent. */
  received: number;
  validatedSum: number;
  validatedSquares: number;
  /** Results received at each whole per cent of mastery, 0 to 100. */
  mastery: number[];
  /** Results received in which each skill of the campaign, in its order, is validated. */
  validated: number[];
  /** The same, tested and not validated. */
  missed: number[];
  /** Last start, end or sending. */
  lastAt: NullableTimestamp;
}

/** Written by the database itself: days in the time zone of the campaign. */
export interface CampaignDaysTable {
  campaignId: number;
  day: string;
  shard: number;
  starts: number;
  sendings: number;
}

/** Written by the database itself: answers in the results received. */
export interface CampaignItemCountsTable {
  campaignId: number;
  itemId: string;
  shard: number;
  rightCount: number;
  wrongCount: number;
  skippedCount: number;
}

/** Campaigns that someone looks at now: only of these are changes told. */
export interface CampaignWatchersTable {
  campaignId: number;
  until: Timestamp;
}

export interface AnswersTable {
  userId: string;
  participationId: number;
  position: number;
  itemId: string;
  skillId: string;
  answer: ColumnType<object | null, string | null, string | null>;
  verdict: StoredVerdict;
  trace: ColumnType<object, string, string>;
  askedAt: Timestamp;
  answeredAt: Timestamp;
}

export interface Database {
  users: UsersTable;
  sessions: SessionsTable;
  secondFactors: SecondFactorsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  knownPlaces: KnownPlacesTable;
  tries: TriesTable;
  auditEvents: AuditEventsTable;
  organisations: OrganisationsTable;
  memberships: MembershipsTable;
  spaceRequests: SpaceRequestsTable;
  invitations: InvitationsTable;
  orgaTermsAcceptances: OrgaTermsAcceptancesTable;
  contentReleases: ContentReleasesTable;
  targetProfiles: TargetProfilesTable;
  targetProfileSpaces: TargetProfileSpacesTable;
  campaigns: CampaignsTable;
  participations: ParticipationsTable;
  answers: AnswersTable;
  campaignCounts: CampaignCountsTable;
  campaignDays: CampaignDaysTable;
  campaignItemCounts: CampaignItemCountsTable;
  campaignWatchers: CampaignWatchersTable;
}
