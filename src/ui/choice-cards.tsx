import type { ComponentChildren } from 'preact';
import { FieldMessages, type FieldProps, OptionalMark, useField, WithTip } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
}

export interface ChoiceCardsProps {
  name: string;
  choices: readonly Choice[];
  /** `radio` for one, `checkbox` for several. */
  type?: 'radio' | 'checkbox' | undefined;
  selected?: readonly string[] | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Side by side where there is room. */
  two?: boolean | undefined;
}

/** Cards to choose from, inside a fieldset that asks. The first card has the id `name`, for the error summary. */
export function ChoiceCards({
  name,
  choices,
  type = 'radio',
  selected = [],
  describedBy,
  invalid,
  two,
}: ChoiceCardsProps) {
  return (
    <div class={two ? 'choices two' : 'choices'}>
      {choices.map(({ value, label }, index) => (
        <label key={value} class="choice">
          <input
            type={type}
            id={index === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            checked={selected.includes(value)}
            aria-invalid={invalid ? 'true' : undefined}
            aria-describedby={index === 0 ? describedBy : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

export interface ChoiceFieldProps extends FieldProps {
  choices: readonly Choice[];
  two?: boolean | undefined;
  /** Shown under the cards; `when-on` content follows the answer « oui ». */
  children?: ComponentChildren;
}

/** A question of a form answered by one card. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, label, choices, two, optional, hint, tip, children } = props;
  const state = useField(props);
  return (
    <WithTip name={name} tip={tip}>
      <fieldset class="field" aria-describedby={state.links['aria-describedby']}>
        <legend class="label">
          {label}
          <OptionalMark optional={optional} />
        </legend>
        <ChoiceCards
          name={name}
          choices={choices}
          selected={[state.value]}
          invalid={state.error !== null}
          two={two}
        />
        <FieldMessages name={name} error={state.error} hint={hint} />
        {children}
      </fieldset>
    </WithTip>
  );
}
