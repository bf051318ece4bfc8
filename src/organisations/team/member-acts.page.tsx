import type { MessageKey } from '../../messages.ts';
import { routes } from '../../routes.ts';
import { ChoiceField } from '../../ui/choice-cards.tsx';
import { usePage } from '../../ui/page.ts';
import type { Member } from '../member.tsx';
import { ConfirmPage } from './confirm.page.tsx';
import type { TeamMember } from './list-team.ts';
import { useRoleChoices } from './role-choices.tsx';

interface Props {
  readonly member: Member;
  readonly colleague: TeamMember;
  readonly problem: MessageKey | null;
}

const nameOf = ({ firstName, lastName }: TeamMember) => ({ name: `${firstName} ${lastName}` });

export function ChangeRolePage({ member, colleague, problem }: Props) {
  const { t } = usePage();
  const self = colleague.userId === member.userId;
  return (
    <ConfirmPage
      member={member}
      title={t('team.role-title', nameOf(colleague))}
      action={routes.changeRole({ userId: colleague.userId })}
      button={t('team.role-button')}
      problem={problem}
    >
      <ChoiceField name="role" label={t('team.role')} value={colleague.role} choices={useRoleChoices()} />
      {self && <p class="soft">{t('team.role-yours')}</p>}
    </ConfirmPage>
  );
}

export function RemoveMemberPage({ member, colleague, problem }: Props) {
  const { t } = usePage();
  return (
    <ConfirmPage
      member={member}
      title={t('team.remove-title', nameOf(colleague))}
      action={routes.removeMember({ userId: colleague.userId })}
      button={t('team.remove-button')}
      problem={problem}
    >
      <p>{t('team.remove-what', { ...nameOf(colleague), organisation: member.organisationName })}</p>
      <p>{t('team.remove-stays')}</p>
    </ConfirmPage>
  );
}

export function LeavePage({ member, problem }: { member: Member; problem: MessageKey | null }) {
  const { t } = usePage();
  const { organisationName: organisation } = member;
  return (
    <ConfirmPage
      member={member}
      title={t('team.leave-title', { organisation })}
      action={routes.leaveSpace()}
      button={t('team.leave-button')}
      problem={problem}
    >
      <p>{t('team.leave-what')}</p>
      <p>{t('team.leave-stays')}</p>
    </ConfirmPage>
  );
}
