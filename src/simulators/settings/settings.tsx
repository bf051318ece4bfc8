import {
  type Control,
  isUnsaved,
  NO_ROLE,
  type SettingsAction,
  type SettingsScene,
  type SettingsState,
  valueIn,
} from '../../engine/simulators/settings.ts';
import { focusOn, type ViewProps } from '../kit.tsx';

type Props = ViewProps<SettingsScene, SettingsState, SettingsAction>;

/** Sections on one side, the controls of one of them on the other. */
export function Settings(props: Props) {
  const { scene, state, act, t, say } = props;
  const section = scene.sections.find(({ id }) => id === state.section) ?? scene.sections[0];
  if (!section) return null;
  const unsaved = isUnsaved(scene, state);
  return (
    <div class="app settings">
      <h2 class="settings__title">{scene.title}</h2>
      {scene.sections.length > 1 && (
        <nav class="folders" aria-label={t('settings-sections')}>
          <ul>
            {scene.sections.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  class="place"
                  aria-current={id === section.id ? 'true' : undefined}
                  onClick={() => {
                    act({ do: 'go', section: id });
                    focusOn('.pane h3');
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="pane">
        <h3 tabIndex={-1}>{section.title}</h3>
        {section.text && <p class="text">{section.text}</p>}
        {section.controls.map((control) => (
          <OneControl key={control.id} {...props} control={control} />
        ))}
        {scene.save && (
          <div class="bar bar--end">
            <button
              type="button"
              class="btn btn--main"
              aria-disabled={!unsaved}
              onClick={() => {
                if (act({ do: 'save' })) say(t('settings-saved'));
              }}
            >
              {t('settings-save')}
            </button>
            <span class="soft">{t(unsaved ? 'settings-unsaved' : 'settings-nothing')}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function OneControl(props: Props & { control: Control }) {
  const { control, state, act } = props;
  const { id, label, help } = control;
  const value = valueIn(state.values, control);
  const described = help ? `${id}-help` : undefined;
  const note = help && (
    <p id={`${id}-help`} class="soft help">
      {help}
    </p>
  );
  switch (control.kind) {
    case 'switch':
      return (
        <div class="control">
          <label class="toggle">
            <span>{label}</span>
            <input
              type="checkbox"
              role="switch"
              aria-checked={value === true}
              checked={value === true}
              aria-describedby={described}
              onChange={(event) => act({ do: 'set', id, value: event.currentTarget.checked })}
            />
          </label>
          {note}
        </div>
      );
    case 'choice':
      return (
        <fieldset class="control" aria-describedby={described}>
          <legend>{label}</legend>
          {note}
          {control.options.map((option) => (
            <label key={option.id} class="tick">
              <input
                type="radio"
                name={id}
                checked={value === option.id}
                onChange={() => act({ do: 'set', id, value: option.id })}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      );
    case 'people':
      return <People {...props} control={control} />;
    default: {
      const shared = {
        id,
        class: 'input short',
        value: String(value),
        'aria-describedby': described,
        onInput: (event: { currentTarget: { value: string } }) =>
          void act({ do: 'set', id, value: event.currentTarget.value }),
      };
      return (
        <div class="control">
          <label for={id}>{label}</label>
          {control.kind === 'date' ? (
            <input type="date" {...shared} />
          ) : (
            <input type="text" maxLength={120} autocomplete="off" {...shared} />
          )}
          {note}
        </div>
      );
    }
  }
}

function People({ control, state, act, t, say }: Props & { control: Extract<Control, { kind: 'people' }> }) {
  const roles = valueIn(state.values, control) as Readonly<Record<string, string>>;
  return (
    <fieldset class="control">
      <legend>{control.label}</legend>
      {control.help && <p class="soft help">{control.help}</p>}
      <ul>
        {control.people.map((person) => (
          <li key={person.id} class="person">
            <label for={`${control.id}-${person.id}`}>{person.name}</label>
            <select
              id={`${control.id}-${person.id}`}
              class="input"
              value={roles[person.id]}
              onChange={(event) => {
                act({ do: 'role', id: control.id, person: person.id, role: event.currentTarget.value });
                say(t('settings-role', { name: person.name }));
              }}
            >
              {control.roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {role.label}
                </option>
              ))}
              <option value={NO_ROLE}>{t('settings-no-role')}</option>
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
