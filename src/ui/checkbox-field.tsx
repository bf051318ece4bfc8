import { FieldMessages, type FieldProps, useField, WithTip } from './field.tsx';

export interface CheckboxFieldProps extends FieldProps {
  /** What is sent when ticked. */
  checkedValue?: string | undefined;
}

export function CheckboxField(props: CheckboxFieldProps) {
  const { checkedValue = 'oui' } = props;
  const state = useField(props);
  return (
    <WithTip name={props.name} tip={props.tip}>
      <div class="field">
        <label class="choice choice--bare">
          <input
            {...state.links}
            type="checkbox"
            value={checkedValue}
            checked={state.value === checkedValue}
          />
          <span>{props.label}</span>
        </label>
        <FieldMessages name={props.name} error={state.error} hint={props.hint} />
      </div>
    </WithTip>
  );
}
