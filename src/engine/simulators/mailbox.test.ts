import { describe, expect, test } from 'vitest';
import { type MailboxAction, type MailboxScene, mailbox } from './mailbox.ts';

const ana = { name: 'Ana', address: 'ana@a.example' };
const me = { name: 'Moi', address: 'moi@m.example' };
const bob = { name: 'Bob', address: 'bob@b.example' };
const scene: MailboxScene = {
  simulator: 'mailbox',
  me,
  folders: [{ id: 'club', name: 'Club' }],
  contacts: [ana, bob],
  files: ['plan.pdf'],
  mails: [
    {
      id: 'm1',
      folder: 'inbox',
      from: ana,
      to: [me, bob],
      cc: [],
      date: 'lundi',
      subject: 'Sortie',
      body: 'Bonjour',
      links: [{ text: 'Ouvrir', to: 'x.example' }],
      files: ['photo.jpg'],
    },
  ],
};
const begin = mailbox.start(scene);
const played = (...actions: MailboxAction[]) =>
  actions.reduce((state, action) => mailbox.reduce(scene, state, action), begin);
const factsAfter = (...actions: MailboxAction[]) => mailbox.facts(scene, played(...actions));
const write: MailboxAction = { do: 'write', kind: 'new' };
const to = (text: string): MailboxAction => ({ do: 'edit', line: 'to', text });
const send: MailboxAction = { do: 'send' };

describe('a mailbox', () => {
  test('begins with what the scene says', () => {
    expect(factsAfter()).toEqual({
      folders: { inbox: ['m1'], sent: [], junk: [], trash: [], club: [] },
      opened: [],
      followed: [],
      sent: 0,
      answers: {},
      last: null,
    });
  });

  test.each<[string, MailboxAction[], object]>([
    ['a mail moves', [{ do: 'move', mail: 'm1', to: 'club' }], { folders: { club: ['m1'], inbox: [] } }],
    [
      'a mail is opened once',
      [
        { do: 'open', mail: 'm1' },
        { do: 'open', mail: 'm1' },
      ],
      { opened: ['m1'] },
    ],
    ['a link is followed', [{ do: 'follow', mail: 'm1', link: 0 }], { followed: ['m1#0'] }],
    [
      'a reply goes to the sender',
      [{ do: 'write', kind: 'reply', of: 'm1' }, send],
      { answers: { m1: { kind: 'reply', subject: 'Re : Sortie', everyone: ['ana@a.example'], files: [] } } },
    ],
    [
      'a reply to all leaves oneself out',
      [{ do: 'write', kind: 'reply-all', of: 'm1' }, send],
      { last: { to: ['ana@a.example'], cc: ['bob@b.example'] } },
    ],
    [
      'a forwarding takes the files along and awaits someone',
      [{ do: 'write', kind: 'forward', of: 'm1' }, to('Bob@b.example'), send],
      { last: { kind: 'forward', subject: 'Tr : Sortie', to: ['bob@b.example'], files: ['photo.jpg'] } },
    ],
    [
      'several addresses, with commas and semicolons',
      [write, to('ana@a.example;bob@b.example, c@c.example'), send],
      { last: { to: ['ana@a.example', 'bob@b.example', 'c@c.example'] } },
    ],
    [
      'a file comes and goes',
      [
        write,
        { do: 'attach', file: 'plan.pdf' },
        { do: 'detach', file: 'plan.pdf' },
        to('a@a.example'),
        send,
      ],
      { last: { files: [] } },
    ],
  ])('%s', (_, actions, facts) => expect(factsAfter(...actions)).toMatchObject(facts));

  test.each<[string, MailboxAction[]]>([
    ['to a folder that is none', [{ do: 'move', mail: 'm1', to: 'nowhere' }]],
    ['to where it is', [{ do: 'move', mail: 'm1', to: 'inbox' }]],
    ['a mail that is none', [{ do: 'open', mail: 'constructor' }]],
    ['a link that is none', [{ do: 'follow', mail: 'm1', link: 3 }]],
    ['sending nothing', [send]],
    ['answering nothing', [{ do: 'write', kind: 'reply', of: 'm9' }]],
    ['an act of elsewhere', [{ do: 'press', id: 'x' } as unknown as MailboxAction]],
  ])('%s changes nothing', (_, actions) => expect(played(...actions)).toBe(begin));

  test.each(['', 'ana', 'ana@', 'ana@a.example; bob'])('a message to « %s » does not leave', (text) => {
    expect(factsAfter(write, to(text), send)).toMatchObject({ sent: 0 });
  });

  test('takes its own states back, and nothing else', () => {
    const state = played(write, to('ana@a.example'), send, { do: 'move', mail: 'm1', to: 'trash' }, write);
    expect(mailbox.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      [],
      {},
      { ...state, moved: { m1: 'nowhere' } },
      { ...state, moved: { m7: 'inbox' } },
      { ...state, opened: ['m7'] },
      { ...state, followed: ['m1#4'] },
      { ...state, draft: { ...state.draft, extra: 1 } },
      { ...state, draft: { ...state.draft, body: 'x'.repeat(601) } },
      { ...state, draft: { ...state.draft, files: ['other.exe'] } },
      { ...state, sent: Array.from({ length: 6 }, () => state.sent[0]) },
    ];
    for (const value of refused) expect(mailbox.read(scene, value)).toBeNull();
  });
});
