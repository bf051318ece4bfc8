import { Field, type FieldProps, useField } from './field.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

export interface PasswordFieldProps extends FieldProps {
  autocomplete: 'current-password' | 'new-password';
}

/** Never filled back. The eye appears where scripts run. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = usePage();
  const state = useField(props);
  return (
    <Field field={props} state={state}>
      <div class="reveal">
        <input
          {...state.links}
          type="password"
          class="input"
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
        />
        <button
          type="button"
          hidden
          data-reveal={props.id ?? props.name}
          aria-pressed="false"
          aria-label={t('ui.show-password')}
        >
          <Icon name="eye" />
        </button>
      </div>
    </Field>
  );
}
