import { useState } from 'preact/hooks';
import { folderIds, folderOf, type Mail, type Person } from '../../engine/simulators/mailbox.ts';
import { Icon } from '../icon.tsx';
import { Entry } from '../kit.tsx';
import { folderName, type MailboxProps } from './folder-name.ts';

interface Props extends MailboxProps {
  readonly mail: Mail;
  readonly folder: string;
  readonly onBack: () => void;
  readonly onMove: (to: string) => void;
  readonly onWrite: (kind: 'reply' | 'reply-all' | 'forward') => void;
}

const named = ({ name, address }: Person): string => `${name} (${address})`;

/** One mail. As in real programs, the address of the sender and that of a link are there for those who look. */
export function Reading(props: Props) {
  const { mail, state, t, onBack, onMove, onWrite } = props;
  const now = folderOf(state, mail);
  return (
    <article class="reading">
      <div class="bar">
        <button type="button" class="btn" onClick={onBack}>
          <Icon name="back" /> {folderName(props, props.folder)}
        </button>
        <button type="button" class="btn" onClick={() => onWrite('reply')}>
          {t('mailbox-reply')}
        </button>
        <button type="button" class="btn" onClick={() => onWrite('reply-all')}>
          {t('mailbox-reply-all')}
        </button>
        <button type="button" class="btn" onClick={() => onWrite('forward')}>
          {t('mailbox-forward')}
        </button>
      </div>
      <h2 tabIndex={-1}>{mail.subject}</h2>
      <p class="who">
        <b>{mail.from.name}</b> <span class="soft">{mail.date}</span>
      </p>
      <details>
        <summary>{t('mailbox-details')}</summary>
        <dl class="pairs">
          <dt>{t('mailbox-from')}</dt>
          <dd>{named(mail.from)}</dd>
          <dt>{t('mailbox-to')}</dt>
          <dd>{mail.to.map(named).join(', ') || named(props.scene.me)}</dd>
          {mail.cc.length > 0 && (
            <>
              <dt>{t('mailbox-cc')}</dt>
              <dd>{mail.cc.map(named).join(', ')}</dd>
            </>
          )}
        </dl>
      </details>
      {mail.body.split('\n\n').map((paragraph, i) => (
        <p key={i} class="text">
          {paragraph}
        </p>
      ))}
      <Links {...props} />
      {mail.files.length > 0 && (
        <ul class="chips" aria-label={t('mailbox-files')}>
          {mail.files.map((file) => (
            <li key={file} class="chip">
              <Icon name="clip" /> {file}
            </li>
          ))}
        </ul>
      )}
      <div class="bar bar--end">
        <Mover {...props} now={now} />
        {now !== 'junk' && (
          <button type="button" class="btn" onClick={() => onMove('junk')}>
            {t('mailbox-junk')}
          </button>
        )}
        {now !== 'trash' && (
          <button type="button" class="btn" onClick={() => onMove('trash')}>
            <Icon name="trash" /> {t('mailbox-delete')}
          </button>
        )}
      </div>
    </article>
  );
}

function Links({ mail, act, say, t }: Props) {
  const [under, setUnder] = useState<string | null>(null);
  if (mail.links.length === 0) return null;
  return (
    <div class="links">
      {mail.links.map((link, n) => (
        <button
          key={n}
          type="button"
          class="link"
          aria-describedby="link-address"
          onFocus={() => setUnder(link.to)}
          onMouseEnter={() => setUnder(link.to)}
          onClick={() => {
            setUnder(link.to);
            act({ do: 'follow', mail: mail.id, link: n });
            say(t('mailbox-followed', { address: link.to }));
          }}
        >
          {link.text}
        </button>
      ))}
      <p id="link-address" class="status">
        {under === null ? t('mailbox-link-hint') : t('mailbox-link', { address: `https://${under}` })}
      </p>
    </div>
  );
}

function Mover(props: Props & { now: string }) {
  const { t, onMove, now } = props;
  const places = folderIds(props.scene).filter((id) => id !== now && id !== 'sent');
  const [to, setTo] = useState('');
  return (
    <Entry
      class="bar"
      onDone={() => {
        if (to !== '') onMove(to);
      }}
    >
      <label>
        <span class="sr">{t('mailbox-move-to')}</span>
        <select class="input" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="">{t('mailbox-move-to')}</option>
          {places.map((id) => (
            <option key={id} value={id}>
              {folderName(props, id)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" data-done class="btn">
        {t('mailbox-move')}
      </button>
    </Entry>
  );
}
