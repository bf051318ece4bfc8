import { useState } from 'preact/hooks';
import {
  addressesIn,
  canSend,
  type Draft,
  type DraftLine,
  MAX_BODY,
  type Person,
} from '../../engine/simulators/mailbox.ts';
import { Icon } from '../icon.tsx';
import { focusOn } from '../kit.tsx';
import type { MailboxProps } from './folder-name.ts';

/** A message being written. */
export function Compose(props: MailboxProps & { draft: Draft }) {
  const { scene, draft, act, t, say } = props;
  const [fault, setFault] = useState<string | null>(null);
  const quoted = scene.mails.find(({ id }) => id === draft.of);
  const line = (name: DraftLine) => <Line key={name} {...props} name={name} />;

  const send = () => {
    if (!canSend(draft)) {
      setFault(
        t(
          addressesIn(`${draft.to};${draft.cc};${draft.bcc}`).length === 0
            ? 'mailbox-nobody'
            : 'mailbox-bad-address',
        ),
      );
      return focusOn('#to');
    }
    if (!act({ do: 'send' })) return setFault(t('mailbox-too-many'));
    say(t('mailbox-sent'));
    focusOn('.pane h2, .folders .btn');
  };
  return (
    <div class="compose">
      <h2>{t(`mailbox-kind-${draft.kind}`)}</h2>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {line('to')}
      {line('cc')}
      {line('bcc')}
      {scene.contacts.length > 0 && <Contacts {...props} />}
      {line('subject')}
      {line('body')}
      {quoted && (
        <blockquote class="soft">
          {t('mailbox-quoted', { name: quoted.from.name, date: quoted.date })}
          <br />
          {quoted.body}
        </blockquote>
      )}
      <Files {...props} />
      <div class="bar bar--end">
        <button type="button" class="btn btn--main" onClick={send}>
          {t('mailbox-send')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            act({ do: 'discard' });
            focusOn('.folders .btn');
          }}
        >
          {t('mailbox-discard')}
        </button>
      </div>
    </div>
  );
}

function Line({ draft, act, t, name }: MailboxProps & { draft: Draft; name: DraftLine }) {
  const shared = {
    id: name,
    class: 'input',
    value: draft[name],
    autocomplete: 'off',
    onInput: (event: { currentTarget: { value: string } }) =>
      void act({ do: 'edit', line: name, text: event.currentTarget.value }),
  };
  return (
    <div class={name === 'body' ? 'line line--tall' : 'line'}>
      <label for={name}>{t(`mailbox-${name}`)}</label>
      {name === 'body' ? (
        <textarea rows={5} maxLength={MAX_BODY} {...shared} />
      ) : (
        <input type="text" maxLength={300} spellcheck={false} autocapitalize="off" {...shared} />
      )}
    </div>
  );
}

const WHERE = ['to', 'cc', 'bcc'] as const;

function Contacts({ scene, draft, act, t, say }: MailboxProps & { draft: Draft }) {
  const add = (contact: Person, line: 'to' | 'cc' | 'bcc') => {
    const before = draft[line].trim().replace(/[;,\s]+$/, '');
    const text = before === '' ? contact.address : `${before}; ${contact.address}`;
    if (act({ do: 'edit', line, text }))
      say(t('mailbox-added', { name: contact.name, line: t(`mailbox-${line}`) }));
  };
  return (
    <details class="contacts">
      <summary>{t('mailbox-contacts')}</summary>
      <ul>
        {scene.contacts.map((contact) => (
          <li key={contact.address} class="contact">
            <span>
              {contact.name} <span class="soft">{contact.address}</span>
            </span>
            <span class="bar">
              {WHERE.map((line) => (
                <button
                  key={line}
                  type="button"
                  class="btn btn--small"
                  aria-label={t('mailbox-add', { name: contact.name, line: t(`mailbox-${line}`) })}
                  onClick={() => add(contact, line)}
                >
                  {t(`mailbox-${line}`)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Files({ scene, draft, act, t }: MailboxProps & { draft: Draft }) {
  const all = [...new Set([...draft.files, ...scene.files])];
  if (all.length === 0) return null;
  return (
    <fieldset class="files">
      <legend>{t('mailbox-attach')}</legend>
      {all.map((file) => (
        <label key={file} class="tick">
          <input
            type="checkbox"
            checked={draft.files.includes(file)}
            onChange={(event) => void act({ do: event.currentTarget.checked ? 'attach' : 'detach', file })}
          />
          <Icon name="clip" /> {file}
        </label>
      ))}
    </fieldset>
  );
}
