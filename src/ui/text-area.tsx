import { Field, type FieldProps, useField } from './field.tsx';
import { usePage } from './page.ts';

export interface TextAreaProps extends FieldProps {
  /** The script counts down what is left. */
  maxlength?: number | undefined;
  rows?: number | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { name, maxlength, rows = 6 } = props;
  const { t } = usePage();
  const state = useField(props);
  return (
    <Field field={props} state={state}>
      <textarea
        {...state.links}
        class="input"
        rows={rows}
        maxlength={maxlength}
        data-count={maxlength === undefined ? undefined : `${name}-reste`}
        data-count-one={maxlength === undefined ? undefined : t('ui.left-one')}
        data-count-many={maxlength === undefined ? undefined : t('ui.left-many')}
      >
        {state.value}
      </textarea>
      {maxlength === undefined ? null : <p class="hint" id={`${name}-reste`} hidden />}
    </Field>
  );
}
