import type { Choice } from '../../ui/choice-cards.tsx';
import { usePage } from '../../ui/page.ts';

/** The two roles, with what each may do. */
export function useRoleChoices(): Choice[] {
  const { t } = usePage();
  return [
    {
      value: 'member',
      label: (
        <>
          <b>{t('team.role-member')}</b>
          <span class="block soft small">{t('team.role-member-may')}</span>
        </>
      ),
    },
    {
      value: 'admin',
      label: (
        <>
          <b>{t('team.role-admin')}</b>
          <span class="block soft small">{t('team.role-admin-may')}</span>
        </>
      ),
    },
  ];
}
