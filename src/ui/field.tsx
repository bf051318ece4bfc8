import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../messages.ts';
import { usePage } from './page.ts';

/** A form as it comes back: what was typed and the first error of each field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, MessageKey>>;
}

/** What all the fields share. `id` is the name, so that the error summary can point at it. */
export interface FieldProps {
  name: string;
  /** Only where two forms of one page have a field of that name. */
  id?: string | undefined;
  label: ComponentChildren;
  /** The form that came back; gives the value and the error of this field. */
  form?: FormState | undefined;
  /** Value when the form says nothing of this field. */
  value?: string | undefined;
  hint?: ComponentChildren;
  /** Note beside the field on a large screen, under it on a phone. */
  tip?: ComponentChildren;
  /** Says « (facultatif) »; a field that is not optional is `required`. */
  optional?: boolean | undefined;
}

/** What the control itself wears to be tied to its label, hint, error and note. */
export interface ControlLinks {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
}

export interface FieldState {
  readonly value: string;
  readonly error: string | null;
  readonly links: ControlLinks;
}

export function useField({
  name,
  id = name,
  form,
  value = '',
  hint,
  tip,
  optional = false,
}: FieldProps): FieldState {
  const { t } = usePage();
  const key = form?.errors[name];
  const described = [key ? `${name}-erreur` : '', hint ? `${name}-aide` : '', tip ? `${name}-note` : '']
    .filter(Boolean)
    .join(' ');
  return {
    value: form?.values[name] ?? value,
    error: key ? t(key) : null,
    links: {
      id,
      name,
      required: !optional,
      'aria-invalid': key ? 'true' : undefined,
      'aria-describedby': described || undefined,
    },
  };
}

export function FieldMessages({
  name,
  error,
  hint,
}: {
  name: string;
  error: string | null;
  hint?: ComponentChildren;
}) {
  return (
    <>
      {error === null ? null : (
        <p class="error" id={`${name}-erreur`}>
          {error}
        </p>
      )}
      {hint ? (
        <p class="hint" id={`${name}-aide`}>
          {hint}
        </p>
      ) : null}
    </>
  );
}

export function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  const { t } = usePage();
  return optional ? <span class="soft light"> {t('ui.optional')}</span> : null;
}

/** Puts a note beside a field, as the creation form does; without note the field stands alone. */
export function WithTip({
  name,
  tip,
  children,
}: {
  name: string;
  tip?: ComponentChildren;
  children: ComponentChildren;
}) {
  if (!tip) return <>{children}</>;
  return (
    <div class="part">
      {children}
      <p class="tip" id={`${name}-note`}>
        {tip}
      </p>
    </div>
  );
}

/** Label, control, error, hint and note around one control. */
export function Field({
  field,
  state,
  children,
}: {
  field: FieldProps;
  state: FieldState;
  children: ComponentChildren;
}) {
  return (
    <WithTip name={field.name} tip={field.tip}>
      <div class="field">
        <label for={field.id ?? field.name}>
          {field.label}
          <OptionalMark optional={field.optional} />
        </label>
        {children}
        <FieldMessages name={field.name} error={state.error} hint={field.hint} />
      </div>
    </WithTip>
  );
}
