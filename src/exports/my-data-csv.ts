import type { MessageKey } from '../messages.ts';
import { formatDate, type Translate } from '../platform/i18n.ts';
import { BOM, csvRow } from './csv-cell.ts';
import type { MyData } from './find-my-data.ts';

type Value = string | number | boolean | Date | null;
/** Column of the data, and what a reader calls it. */
type Labels = Readonly<Record<string, MessageKey>>;

const ACCOUNT: Labels = {
  firstName: 'accounts.first-name',
  lastName: 'accounts.last-name',
  email: 'accounts.email',
  emailVerified: 'data.email-verified',
  lang: 'account.language',
  termsAcceptedAt: 'data.terms-accepted',
  createdAt: 'data.created',
  updatedAt: 'data.updated',
};
const SESSION: Labels = {
  userAgent: 'data.browser',
  createdAt: 'data.signed-in',
  lastSeenAt: 'data.last-seen',
  expiresAt: 'data.expires',
};
const SPACE: Labels = {
  role: 'data.role',
  createdAt: 'data.since',
  lastVisitAt: 'team.column-visit',
};
const INVITATION: Labels = {
  role: 'data.role',
  createdAt: 'team.column-sent',
  expiresAt: 'team.column-until',
  acceptedAt: 'data.accepted',
  cancelledAt: 'data.cancelled',
};
const REQUEST: Labels = {
  uai: 'spaces.uai',
  town: 'spaces.town',
  postcode: 'spaces.postcode',
  firstName: 'accounts.first-name',
  lastName: 'accounts.last-name',
  jobTitle: 'spaces.job',
  comment: 'spaces.comment',
  createdAt: 'data.created',
  confirmedAt: 'data.confirmed',
  decidedAt: 'data.decided',
  reason: 'data.reason',
};
const CAMPAIGN: Labels = {
  name: 'data.campaign-name',
  code: 'data.code',
  title: 'data.title',
  landingText: 'data.landing-text',
  createdAt: 'data.created',
};
const TEST: Labels = {
  organisation: 'data.organisation',
  code: 'data.code',
  identifier: 'data.identifier',
  status: 'data.status',
  startedAt: 'data.started',
  lastAnswerAt: 'data.last-answer',
  finishedAt: 'data.finished',
  sharedAt: 'data.shared',
  targetedCount: 'data.targeted',
  testedCount: 'data.tested',
  validatedCount: 'data.validated',
};
const ANSWER: Labels = {
  question: 'data.question',
  answer: 'data.answer',
  verdict: 'data.verdict',
  answeredAt: 'data.answered',
};

const WORDS: Readonly<Record<string, MessageKey>> = {
  admin: 'team.role-admin',
  member: 'team.role-member',
  started: 'data.status-started',
  to_share: 'data.status-to-share',
  shared: 'data.status-shared',
  right: 'ui.verdict-right',
  wrong: 'ui.verdict-review',
  skipped: 'ui.verdict-skipped',
};

/** The same data for a spreadsheet: one line a fact, with the words of the screen. */
export function* myDataCsv(t: Translate, data: MyData): Generator<string> {
  const rows = function* (section: MessageKey, object: string, labels: Labels, record: object) {
    for (const [column, label] of Object.entries(labels)) {
      const value = (record as Record<string, Value | readonly string[]>)[column];
      if (value === undefined || value === null || value === '') continue;
      yield csvRow([t(section), object, t(label), shown(t, column, value)]);
    }
  };
  yield BOM + csvRow([t('data.section'), t('data.object'), t('data.fact'), t('data.value')]);
  yield* rows('data.account', '', ACCOUNT, data.account);
  for (const [i, session] of data.sessions.entries())
    yield* rows('account.sessions', String(i + 1), SESSION, session);
  for (const { lastEnteredAt } of data.knownPlaces)
    yield* rows('data.places', '', { lastEnteredAt: 'data.last-seen' }, { lastEnteredAt });
  for (const space of data.spaces) yield* rows('data.spaces', space.organisation, SPACE, space);
  for (const terms of data.orgaTerms)
    yield* rows('orga.terms-title', terms.version, { acceptedAt: 'data.accepted' }, terms);
  for (const invitation of data.invitations)
    yield* rows('data.invitations', invitation.organisation, INVITATION, invitation);
  for (const request of data.requests) yield* rows('data.requests', request.schoolName, REQUEST, request);
  for (const campaign of data.campaigns)
    yield* rows('ui.campaigns', campaign.organisation, CAMPAIGN, campaign);
  for (const { answers, knowledge, ...test } of data.tests) {
    yield* rows('ui.my-campaigns', test.title, TEST, test);
    for (const [skill, status] of Object.entries(knowledge))
      yield csvRow([
        t('data.skills'),
        test.title,
        skill,
        t(status.startsWith('v') ? 'data.skill-validated' : 'data.skill-not'),
      ]);
    for (const answer of answers)
      yield* rows('data.answers', `${test.title} – ${answer.position}`, ANSWER, answer);
  }
  for (const { at, act, address } of data.acts)
    yield csvRow([t('data.acts'), formatDate(t.lang, at, 'time'), act, address ?? '']);
}

function shown(t: Translate, column: string, value: Value | readonly string[]): string | number {
  if (value instanceof Date) return formatDate(t.lang, value, 'time');
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return t(value ? 'data.yes' : 'data.no');
  if (value === null) return '';
  if (typeof value !== 'string') return value.join(' · ');
  const word = ['role', 'status', 'verdict'].includes(column) ? WORDS[value] : undefined;
  return word === undefined ? value : t(word);
}
