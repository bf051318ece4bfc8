import { Field, type FieldProps, useField } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'search' | 'tel' | 'date' | 'time' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  /** `code`: wide capitals; `short`: a number or a word. */
  look?: 'code' | 'short' | undefined;
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', autocomplete = 'off', inputmode, maxlength, placeholder, look } = props;
  const state = useField(props);
  return (
    <Field field={props} state={state}>
      <input
        {...state.links}
        type={type}
        // The types of preact tell inputs apart by `list` when `type` is not a literal.
        list={undefined}
        class={look ? `input ${look}` : 'input'}
        value={state.value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        placeholder={placeholder}
        autocapitalize={look === 'code' ? 'characters' : type === 'email' ? 'none' : undefined}
        spellcheck={look === 'code' || type === 'email' ? false : undefined}
      />
    </Field>
  );
}
