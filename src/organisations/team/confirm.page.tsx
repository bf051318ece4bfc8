import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../messages.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { OrgaLayout } from '../../ui/orga-layout.tsx';
import { usePage } from '../../ui/page.ts';
import { type Member, spaceOf } from '../member.tsx';
import { OrganisationField } from '../organisation-field.tsx';

export interface ConfirmPageProps {
  readonly member: Member;
  readonly title: string;
  readonly action: string;
  readonly button: string;
  /** Why it could not be done, after a try. */
  readonly problem: MessageKey | null;
  /** What will happen, in plain words, and fields if there are any. */
  readonly children: ComponentChildren;
}

/** One act of the team, asked once more before it is done: a page of its own, so that it works without script. */
export function ConfirmPage({ member, title, action, button, problem, children }: ConfirmPageProps) {
  const { t } = usePage();
  return (
    <OrgaLayout title={title} organisation={spaceOf(member)} place="team">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.team(member.scope)}>{t('team.title')}</a>
          </p>
          <h1>{title}</h1>
        </div>
      </div>
      <form class="card flow measure-wide" method="post" action={action} novalidate>
        {problem && (
          <Banner tone="error" live>
            <p>{t(problem)}</p>
          </Banner>
        )}
        {children}
        <div class="row">
          <SubmitButton>{button}</SubmitButton>
          <LinkButton look="quiet" href={routes.team(member.scope)}>
            {t('team.back')}
          </LinkButton>
        </div>
        <OrganisationField member={member} />
      </form>
    </OrgaLayout>
  );
}
