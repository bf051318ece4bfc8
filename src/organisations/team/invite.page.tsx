import type { MessageKey } from '../../messages.ts';
import type { FormErrors, FormValues } from '../../platform/form.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-cards.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { OrgaLayout } from '../../ui/orga-layout.tsx';
import { usePage } from '../../ui/page.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { type Member, spaceOf } from '../member.tsx';
import { OrganisationField } from '../organisation-field.tsx';
import { useRoleChoices } from './role-choices.tsx';

/** Addresses that stop the sending, under what is wrong with them. */
export interface Stopped {
  readonly why: MessageKey;
  readonly addresses: readonly string[];
}

interface Props {
  readonly member: Member;
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly stopped: readonly Stopped[];
}

export function InvitePage({ member, values, errors, stopped }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  return (
    <OrgaLayout title={t('team.invite-title')} organisation={spaceOf(member)} place="team">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.team(member.scope)}>{t('team.title')}</a>
          </p>
          <h1>{t('team.invite-title')}</h1>
        </div>
      </div>
      <form class="card flow measure-wide" method="post" action={routes.invite()} novalidate>
        <ErrorSummary form={form} />
        {stopped.map(({ why, addresses }) => (
          <Banner key={why} tone="error" title={t(why)}>
            <ul>
              {addresses.map((one) => (
                <li key={one} class="email">
                  {one}
                </li>
              ))}
            </ul>
          </Banner>
        ))}
        <TextArea
          name="adresses"
          label={t('team.addresses')}
          hint={t('team.addresses-hint')}
          form={form}
          rows={5}
        />
        <ChoiceField
          name="role"
          label={t('team.role')}
          form={form}
          value="member"
          choices={useRoleChoices()}
        />
        <p class="soft small">{t('team.not-pupils')}</p>
        <div class="row">
          <SubmitButton>{t('team.invite-button')}</SubmitButton>
          <LinkButton look="quiet" href={routes.team(member.scope)}>
            {t('team.back')}
          </LinkButton>
        </div>
        <OrganisationField member={member} />
      </form>
    </OrgaLayout>
  );
}
