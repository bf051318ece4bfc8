import type { Campaign } from '../campaigns/index.ts';
import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { LinkButton, SubmitButton } from '../ui/button.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly participant: {
    readonly id: number;
    readonly firstName: string;
    readonly lastName: string;
    readonly status: string;
  };
}

/** Asked once more, with what it changes for the teacher and for the pupil. */
export function RemoveParticipantPage({ member, campaign, participant: p }: Props) {
  const { t } = usePage();
  const { id } = campaign;
  const name = `${p.firstName} ${p.lastName}`;
  const title = t('follow.remove-title', { name });
  return (
    <OrgaLayout title={title} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a> ›{' '}
            <a href={routes.campaign({ id })}>{campaign.name}</a>
          </p>
          <h1>{title}</h1>
        </div>
      </div>
      <form
        class="card flow measure-wide"
        method="post"
        action={routes.removeParticipant({ id, participation: p.id })}
      >
        <p>{t('follow.remove-what', { name, campaign: campaign.name })}</p>
        {p.status === 'shared' && <p>{t('follow.remove-sent')}</p>}
        <p>
          {t('follow.remove-pupil')} {t('follow.remove-undo')}
        </p>
        <div class="row">
          <SubmitButton>{t('follow.remove-button')}</SubmitButton>
          <LinkButton look="quiet" href={routes.campaign({ id })}>
            {t('follow.remove-back')}
          </LinkButton>
        </div>
        <OrganisationField member={member} />
      </form>
    </OrgaLayout>
  );
}
