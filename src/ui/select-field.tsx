import { Field, type FieldProps, useField } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface SelectFieldProps extends FieldProps {
  /** First line, with an empty value: « Choisissez… ». */
  empty?: string | undefined;
  options?: readonly Option[] | undefined;
  groups?: readonly OptionGroup[] | undefined;
  /** Sends the form as soon as the choice changes, where scripts run. Only for filters. */
  autoSubmit?: boolean | undefined;
}

export function SelectField(props: SelectFieldProps) {
  const { empty, options = [], groups = [], autoSubmit } = props;
  const state = useField(props);
  const line = ({ value, label }: Option) => (
    <option key={value} value={value} selected={value === state.value}>
      {label}
    </option>
  );
  return (
    <Field field={props} state={state}>
      <select {...state.links} class="input" data-auto-submit={autoSubmit ? '' : undefined}>
        {empty === undefined ? null : line({ value: '', label: empty })}
        {options.map(line)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(line)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
