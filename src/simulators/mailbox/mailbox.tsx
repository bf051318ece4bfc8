import { useState } from 'preact/hooks';
import { folderOf, type Mail, STANDARD_FOLDERS } from '../../engine/simulators/mailbox.ts';
import { Icon } from '../icon.tsx';
import { focusOn } from '../kit.tsx';
import { Compose } from './compose.tsx';
import { folderName, type MailboxProps } from './folder-name.ts';
import { Reading } from './reading.tsx';

/** Folders on one side; on the other a list of mails, one of them, or a message being written. */
export function Mailbox(props: MailboxProps) {
  const { scene, state, act, t, say } = props;
  const [folder, setFolder] = useState('inbox');
  const [reading, setReading] = useState<string | null>(null);
  const mail = scene.mails.find(({ id }) => id === reading);

  const show = (id: string) => {
    setFolder(id);
    setReading(null);
  };
  const open = (id: string) => {
    setReading(id);
    act({ do: 'open', mail: id });
    focusOn('.reading h2');
  };
  const move = (id: string, to: string) => {
    if (!act({ do: 'move', mail: id, to })) return;
    setReading(null);
    say(t('mailbox-moved', { folder: folderName(props, to) }));
    focusOn('.folders [aria-current]');
  };
  const write = (kind: 'new' | 'reply' | 'reply-all' | 'forward', of = '') => {
    act({ do: 'write', kind, of });
    focusOn(kind === 'reply' || kind === 'reply-all' ? '#body' : '#to');
  };

  return (
    <div class="app mailbox">
      <nav class="folders" aria-label={t('mailbox-folders')}>
        <button type="button" class="btn btn--main" onClick={() => write('new')}>
          {t('mailbox-new')}
        </button>
        <ul>
          {[...STANDARD_FOLDERS, ...scene.folders.map(({ id }) => id)].map((id) => (
            <li key={id}>
              <button
                type="button"
                class="place"
                aria-current={folder === id && !state.draft ? 'true' : undefined}
                onClick={() => show(id)}
              >
                <span>{folderName(props, id)}</span>
                <Unread props={props} folder={id} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div class="pane">
        {state.draft ? (
          <Compose {...props} draft={state.draft} />
        ) : mail ? (
          <Reading
            {...props}
            mail={mail}
            folder={folder}
            onBack={() => {
              setReading(null);
              focusOn(`[data-mail="${mail.id}"]`);
            }}
            onMove={(to) => move(mail.id, to)}
            onWrite={(kind) => write(kind, mail.id)}
          />
        ) : (
          <MailList props={props} folder={folder} onOpen={open} />
        )}
      </div>
    </div>
  );
}

const mailsIn = ({ scene, state }: MailboxProps, folder: string): Mail[] =>
  scene.mails.filter((mail) => folderOf(state, mail) === folder);

function Unread({ props, folder }: { props: MailboxProps; folder: string }) {
  const count = mailsIn(props, folder).filter(({ id }) => !props.state.opened.includes(id)).length;
  if (count === 0 || folder === 'sent') return null;
  return (
    <span class="count">
      {count}
      <span class="sr"> {props.t('mailbox-unread')}</span>
    </span>
  );
}

function MailList({
  props,
  folder,
  onOpen,
}: {
  props: MailboxProps;
  folder: string;
  onOpen: (id: string) => void;
}) {
  const { state, t } = props;
  const mails = mailsIn(props, folder);
  const sent = folder === 'sent' ? state.sent : [];
  return (
    <>
      <h2>{folderName(props, folder)}</h2>
      {mails.length + sent.length === 0 && <p class="soft">{t('mailbox-empty')}</p>}
      <ul class="rows">
        {sent.map((one, i) => (
          <li key={i} class="mail">
            <span class="mail__from">{t('mailbox-to-line', { to: one.to })}</span>
            <span class="mail__subject">{one.subject || t('mailbox-no-subject')}</span>
            <span class="mail__date">{t('mailbox-now')}</span>
          </li>
        ))}
        {mails.map((mail) => (
          <li key={mail.id}>
            <button
              type="button"
              class={`mail${state.opened.includes(mail.id) ? '' : ' mail--new'}`}
              data-mail={mail.id}
              onClick={() => onOpen(mail.id)}
            >
              <span class="mail__from">{mail.from.name}</span>
              <span class="mail__subject">
                {mail.subject}
                {mail.files.length > 0 && <Icon name="clip" />}
              </span>
              <span class="mail__date">{mail.date}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
