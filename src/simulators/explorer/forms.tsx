import { useEffect, useRef, useState } from 'preact/hooks';
import { canGo, type Found, ROOT, trail } from '../../engine/simulators/explorer.ts';
import { Entry, type Words } from '../kit.tsx';
import type { ExplorerProps } from './explorer.tsx';

interface NameProps {
  readonly t: Words;
  readonly label: string;
  readonly value: string;
  readonly fault: (name: string) => 'empty' | 'sign' | 'taken' | null;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** A name for a new folder, or another one for what is chosen. */
export function NameForm({ t, label, value, fault, onName, onLeave }: NameProps) {
  const [name, setName] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Entry
      class="ask"
      onLeave={onLeave}
      onDone={() => {
        const found = fault(name);
        if (found) return setWrong(t(`explorer-fault-${found}`));
        onName(name.trim());
      }}
    >
      <label for="name">{label}</label>
      <input
        id="name"
        class="input"
        maxLength={80}
        enterkeyhint="done"
        autocomplete="off"
        spellcheck={false}
        value={name}
        ref={field}
        aria-invalid={wrong !== null}
        aria-describedby="name-fault"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p id="name-fault" class={wrong ? 'fault' : undefined} role="alert">
        {wrong}
      </p>
      <Buttons t={t} onLeave={onLeave} />
    </Entry>
  );
}

interface PlaceProps extends ExplorerProps {
  readonly all: readonly Found[];
  readonly entry: Found;
  readonly kind: 'move' | 'copy';
  readonly onPlace: (to: string) => void;
  readonly onLeave: () => void;
}

/** A folder to move or copy to, by its whole path. */
export function PlaceForm({ all, entry, kind, scene, t, onPlace, onLeave }: PlaceProps) {
  const places = [ROOT, ...all.filter(({ folder }) => folder).map(({ id }) => id)].filter((id) =>
    canGo(all, entry, id),
  );
  const name = (id: string) => [scene.root, ...trail(all, id).map((one) => one.name)].join(' / ');
  const named = places.map((id) => ({ id, name: name(id) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const [to, setTo] = useState('');
  return (
    <Entry
      class="ask"
      onLeave={onLeave}
      onDone={() => {
        if (to !== '') onPlace(to);
      }}
    >
      <label for="place">{t(`explorer-where-${kind}`, { name: entry.name })}</label>
      <select id="place" class="input" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
        <option value="">{t('explorer-choose-place')}</option>
        {named.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
      <Buttons t={t} onLeave={onLeave} />
    </Entry>
  );
}

function Buttons({ t, onLeave }: { t: Words; onLeave: () => void }) {
  return (
    <div class="bar">
      <button type="button" data-done class="btn btn--main">
        {t('explorer-ok')}
      </button>
      <button type="button" class="btn" onClick={onLeave}>
        {t('explorer-cancel')}
      </button>
    </div>
  );
}
