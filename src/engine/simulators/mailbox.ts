import type { Facts, Model } from './model.ts';
import { isIn, isList, isPlain, isText, own } from './shape.ts';

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  readonly id: string;
  readonly folder: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** As it is shown: « lundi 9 h 12 ». */
  readonly date: string;
  readonly subject: string;
  readonly body: string;
  /** Text of a link and the address it really leads to. */
  readonly links: readonly { readonly text: string; readonly to: string }[];
  readonly files: readonly string[];
}

/** Identifiers of the folders that every mailbox has. */
export const STANDARD_FOLDERS = ['inbox', 'sent', 'junk', 'trash'] as const;

export interface MailboxScene {
  readonly simulator: 'mailbox';
  readonly me: Person;
  /** Folders of one's own. */
  readonly folders: readonly { readonly id: string; readonly name: string }[];
  readonly mails: readonly Mail[];
  readonly contacts: readonly Person[];
  /** Files that can be joined to a message. */
  readonly files: readonly string[];
}

const KINDS = ['new', 'reply', 'reply-all', 'forward'] as const;
export type DraftKind = (typeof KINDS)[number];
const LINES = ['to', 'cc', 'bcc', 'subject', 'body'] as const;
export type DraftLine = (typeof LINES)[number];

export interface Draft extends Readonly<Record<DraftLine, string>> {
  readonly kind: DraftKind;
  /** The mail it answers or forwards, empty for a new one. */
  readonly of: string;
  readonly files: readonly string[];
}

export interface MailboxState {
  /** Mails that are no longer in the folder of the scene. */
  readonly moved: Readonly<Record<string, string>>;
  readonly opened: readonly string[];
  /** Links that were clicked: « m3#0 ». */
  readonly followed: readonly string[];
  readonly draft: Draft | null;
  readonly sent: readonly Draft[];
}

export type MailboxAction =
  | { readonly do: 'open'; readonly mail: string }
  | { readonly do: 'move'; readonly mail: string; readonly to: string }
  | { readonly do: 'follow'; readonly mail: string; readonly link: number }
  | { readonly do: 'write'; readonly kind: DraftKind; readonly of?: string }
  | { readonly do: 'edit'; readonly line: DraftLine; readonly text: string }
  | { readonly do: 'attach' | 'detach'; readonly file: string }
  | { readonly do: 'send' | 'discard' };

export const MAX_BODY = 600;
const MAX_LINE = 300;
const MAX_SENT = 5;

export const folderIds = (scene: MailboxScene): string[] => [
  ...STANDARD_FOLDERS,
  ...scene.folders.map(({ id }) => id),
];
export const findMail = (scene: MailboxScene, id: string): Mail | undefined =>
  scene.mails.find((mail) => mail.id === id);
export const folderOf = (state: MailboxState, mail: Mail): string => own(state.moved, mail.id) ?? mail.folder;

/** « a@b.example; c@d.example » → both addresses, in small letters. */
export const addressesIn = (line: string): string[] =>
  line
    .toLowerCase()
    .split(/[\s;,]+/)
    .filter((part) => part !== '');
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

export const recipients = (draft: Draft): string[] => addressesIn(`${draft.to};${draft.cc};${draft.bcc}`);

/** A draft can leave when it has someone to go to and every address looks like one. */
export const canSend = (draft: Draft): boolean => {
  const all = recipients(draft);
  return all.length > 0 && all.every(isAddress);
};

function begin(scene: MailboxScene, kind: DraftKind, of: string): Draft | null {
  const empty = { to: '', cc: '', bcc: '', subject: '', body: '', files: [] };
  if (kind === 'new') return { kind, of: '', ...empty };
  const mail = findMail(scene, of);
  if (!mail) return null;
  const others = [...mail.to, ...mail.cc]
    .map(({ address }) => address)
    .filter((address) => address !== scene.me.address && address !== mail.from.address);
  const answer = {
    ...empty,
    kind,
    of,
    to: mail.from.address,
    subject: mail.subject.startsWith('Re : ') ? mail.subject : `Re : ${mail.subject}`,
  };
  if (kind === 'reply') return answer;
  if (kind === 'reply-all') return { ...answer, cc: others.join('; ') };
  return { ...answer, to: '', subject: `Tr : ${mail.subject}`, files: mail.files };
}

function edit(scene: MailboxScene, draft: Draft, action: MailboxAction): Draft {
  switch (action.do) {
    case 'edit':
      if (!isIn(action.line, LINES) || !isText(action.text, action.line === 'body' ? MAX_BODY : MAX_LINE))
        return draft;
      return draft[action.line] === action.text ? draft : { ...draft, [action.line]: action.text };
    case 'attach': {
      const there = scene.files.includes(action.file) && !draft.files.includes(action.file);
      return there ? { ...draft, files: [...draft.files, action.file] } : draft;
    }
    case 'detach': {
      const files = draft.files.filter((file) => file !== action.file);
      return files.length < draft.files.length ? { ...draft, files } : draft;
    }
    default:
      return draft;
  }
}

function reduce(scene: MailboxScene, state: MailboxState, action: MailboxAction): MailboxState {
  switch (action.do) {
    case 'open':
      if (!findMail(scene, action.mail) || state.opened.includes(action.mail)) return state;
      return { ...state, opened: [...state.opened, action.mail] };
    case 'move': {
      const mail = findMail(scene, action.mail);
      if (!mail || !folderIds(scene).includes(action.to) || folderOf(state, mail) === action.to) return state;
      return { ...state, moved: { ...state.moved, [mail.id]: action.to } };
    }
    case 'follow': {
      const name = `${action.mail}#${action.link}`;
      if (!findMail(scene, action.mail)?.links[action.link] || state.followed.includes(name)) return state;
      return { ...state, followed: [...state.followed, name] };
    }
    case 'write': {
      const draft = isIn(action.kind, KINDS) ? begin(scene, action.kind, action.of ?? '') : null;
      return draft ? { ...state, draft } : state;
    }
    case 'send':
      if (!state.draft || !canSend(state.draft) || state.sent.length >= MAX_SENT) return state;
      return { ...state, draft: null, sent: [...state.sent, state.draft] };
    case 'discard':
      return state.draft ? { ...state, draft: null } : state;
    default: {
      const draft = state.draft && edit(scene, state.draft, action);
      return draft === state.draft ? state : { ...state, draft };
    }
  }
}

function isDraft(scene: MailboxScene, value: unknown): value is Draft {
  if (!isPlain(value) || Object.keys(value).length !== LINES.length + 3) return false;
  const lines = LINES.every((line) => isText(value[line], line === 'body' ? MAX_BODY : MAX_LINE));
  const known = [...scene.files, ...scene.mails.flatMap((mail) => mail.files)];
  const files = isList(value.files, known.length, (file): file is string => isIn(file, known));
  const of =
    value.of === '' ||
    isIn(
      value.of,
      scene.mails.map(({ id }) => id),
    );
  return lines && files && of && isIn(value.kind, KINDS);
}

function read(scene: MailboxScene, value: unknown): MailboxState | null {
  if (!isPlain(value) || !isPlain(value.moved)) return null;
  const { moved, opened, followed, draft, sent } = value;
  const ids = scene.mails.map(({ id }) => id);
  const folders = folderIds(scene);
  if (!Object.entries(moved).every(([id, to]) => ids.includes(id) && isIn(to, folders))) return null;
  if (!isList(opened, ids.length, (id): id is string => isIn(id, ids))) return null;
  const links = scene.mails.flatMap((mail) => mail.links.map((_, n) => `${mail.id}#${n}`));
  if (!isList(followed, links.length, (link): link is string => isIn(link, links))) return null;
  const fits = (one: unknown): one is Draft => isDraft(scene, one);
  if (!isList(sent, MAX_SENT, fits) || !(draft === null || fits(draft))) return null;
  return { moved: moved as MailboxState['moved'], opened, followed, draft, sent };
}

/** A message that left, its addresses as lists. */
function told(draft: Draft): Facts {
  const { kind, of, subject, body, files } = draft;
  const lists = { to: addressesIn(draft.to), cc: addressesIn(draft.cc), bcc: addressesIn(draft.bcc) };
  return { kind, of, subject, body, files, ...lists, everyone: recipients(draft) };
}

/**
 * `folders/ID`: the mails in it · `opened`: mails read · `followed`: links clicked, « m3#0 » · `sent`: how many left ·
 * `last`: the last that left · `answers/ID`: the last answer or forwarding of a mail.
 */
function facts(scene: MailboxScene, state: MailboxState): Facts {
  const folders = folderIds(scene).map(
    (id) => [id, scene.mails.filter((mail) => folderOf(state, mail) === id).map((mail) => mail.id)] as const,
  );
  const last = state.sent.at(-1);
  const answers = state.sent.filter(({ of }) => of !== '');
  return {
    folders: Object.fromEntries(folders),
    opened: state.opened,
    followed: state.followed,
    sent: state.sent.length,
    answers: Object.fromEntries(answers.map((draft) => [draft.of, told(draft)])),
    last: last ? told(last) : null,
  };
}

const start = (): MailboxState => ({ moved: {}, opened: [], followed: [], draft: null, sent: [] });

export const mailbox: Model<MailboxScene, MailboxState, MailboxAction> = { start, reduce, read, facts };
