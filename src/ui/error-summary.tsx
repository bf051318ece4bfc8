import type { FormState } from './field.tsx';
import { usePage } from './page.ts';

/** Above a refused form: how many points, and a way to each. The script moves the focus here. Shows nothing when all is well. */
export function ErrorSummary({ form }: { form: FormState }) {
  const { t } = usePage();
  const errors = Object.entries(form.errors);
  if (errors.length === 0) return null;
  return (
    <div class="banner banner--error" role="alert" tabIndex={-1}>
      <h2 class="label">{t('ui.errors-title', { count: errors.length })}</h2>
      <ul>
        {errors.map(([name, key]) => (
          <li key={name}>{name === 'form' ? t(key) : <a href={`#${name}`}>{t(key)}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
