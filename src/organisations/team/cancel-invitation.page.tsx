import { routes } from '../../routes.ts';
import { usePage } from '../../ui/page.ts';
import type { Member } from '../member.tsx';
import { ConfirmPage } from './confirm.page.tsx';
import type { PendingInvitation } from './list-team.ts';

export function CancelInvitationPage({
  member,
  invitation,
}: {
  member: Member;
  invitation: PendingInvitation;
}) {
  const { t } = usePage();
  return (
    <ConfirmPage
      member={member}
      title={t('team.cancel-title')}
      action={routes.cancelInvitation({ id: invitation.id })}
      button={t('team.cancel-button')}
      problem={null}
    >
      <p>{t('team.cancel-what', { email: invitation.email })}</p>
    </ConfirmPage>
  );
}
