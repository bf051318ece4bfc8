import {
  formFieldName,
  OPTIONS_FIELD,
  type PublicField,
  type PublicQuestion,
  type RawAnswer,
} from '../engine/index.ts';
import { usePage } from '../ui/page.ts';
import { SimulatorFrame } from './simulator-frame.tsx';

interface Props {
  readonly question: PublicQuestion;
  readonly typed: RawAnswer;
  /** Names of fields left empty, when the form comes back. */
  readonly missing: readonly string[];
  readonly releaseId: string;
}

/** Where the answer is given: cards to tick, fields to fill, or a simulator to act in. */
export function AnswerFields({ question, typed, missing, releaseId }: Props) {
  if (question.type === 'act')
    return <SimulatorFrame question={question} typed={typed} releaseId={releaseId} />;
  return 'options' in question ? (
    <Options question={question} typed={typed} />
  ) : (
    <Fields fields={question.fields} typed={typed} missing={missing} />
  );
}

function Options({
  question,
  typed,
}: {
  question: Extract<PublicQuestion, { options: unknown }>;
  typed: RawAnswer;
}) {
  const { t } = usePage();
  const several = question.type === 'choices';
  const ticked = [typed[OPTIONS_FIELD] ?? []].flat();
  return (
    <fieldset class="answer">
      <legend class="row row--apart">
        <span>{t(several ? 'participations.tick-several' : 'participations.tick-one')}</span>{' '}
        <span class="tag">{t(several ? 'participations.several-answers' : 'participations.one-answer')}</span>
      </legend>
      <div class="choices">
        {question.options.map((option) => (
          <label class="choice" key={option.value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={OPTIONS_FIELD}
              value={option.value}
              checked={ticked.includes(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Fields({
  fields,
  typed,
  missing,
}: {
  fields: readonly PublicField[];
  typed: RawAnswer;
  missing: readonly string[];
}) {
  const { t } = usePage();
  return (
    <fieldset class="answer">
      <legend>{t(fields.length > 1 ? 'participations.your-answers' : 'participations.your-answer')}</legend>
      {fields.map((field) => (
        <AnswerField
          key={field.name}
          field={field}
          value={String(typed[formFieldName(field.name)] ?? '')}
          missing={missing.includes(field.name)}
        />
      ))}
    </fieldset>
  );
}

function AnswerField({ field, value, missing }: { field: PublicField; value: string; missing: boolean }) {
  const { t } = usePage();
  const name = formFieldName(field.name);
  const help = field.help ?? (field.format === 'number' ? t('participations.number-hint') : undefined);
  const notes =
    [missing ? `${name}-erreur` : '', help ? `${name}-aide` : ''].filter(Boolean).join(' ') || undefined;
  const shared = {
    id: name,
    name,
    'aria-describedby': notes,
    'aria-invalid': missing ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label for={name}>{field.label}</label>
      <span class="line">
        {field.format === 'select' ? (
          <select class={`input input--${field.width}`} {...shared}>
            <option value="">{t('participations.choose')}</option>
            {field.options.map((option) => (
              <option key={option} value={option} selected={option === value}>
                {option}
              </option>
            ))}
          </select>
        ) : (
          <input
            type="text"
            class={`input input--${field.width}${field.format === 'number' ? ' num' : ''}`}
            inputmode={field.format === 'number' ? 'decimal' : 'text'}
            value={value}
            maxLength={1000}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck={false}
            {...shared}
          />
        )}
        {field.suffix && <span>{field.suffix}</span>}
      </span>
      {missing && (
        <p class="error" id={`${name}-erreur`}>
          {t('participations.field-missing')}
        </p>
      )}
      {help && (
        <p class="hint" id={`${name}-aide`}>
          {help}
        </p>
      )}
    </div>
  );
}
