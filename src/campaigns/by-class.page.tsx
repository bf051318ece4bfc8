import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { PrintButton } from '../ui/copy-button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { nameOfClass } from './create-by-class.ts';
import type { NewCampaignProps } from './new-campaign.page.tsx';
import { IdentifierPart, TargetField } from './new-campaign.page.tsx';
import { OptionsFields } from './options-fields.tsx';
import { Qr } from './qr.tsx';
import type { QrCode } from './qr-code.ts';
import { PupilTextFields } from './text-fields.tsx';

/** One campaign a class from a pasted list: the form, then what will be made, then the slips. */
export function ByClassPage({ member, release, profiles, targets, values, errors }: NewCampaignProps) {
  const { t } = usePage();
  const form = { values, errors };
  return (
    <OrgaLayout title={t('campaigns.by-class')} organisation={spaceOf(member)} place="campaigns">
      <Head member={member} title={t('campaigns.by-class')} />
      <ErrorSummary form={form} />
      <form method="post" action={routes.campaignsByClass()} novalidate>
        <OrganisationField member={member} />
        <input type="hidden" name="etape" value="apercu" />
        <TextArea
          name="classes"
          label={t('campaigns.classes')}
          hint={t('campaigns.classes-hint')}
          form={form}
          rows={8}
        />
        <TextField
          name="nom"
          label={t('campaigns.common-name')}
          hint={t('campaigns.common-name-hint')}
          form={form}
          maxlength={200}
        />
        <TargetField release={release} profiles={profiles} targets={targets} form={form} />
        <IdentifierPart form={form} />
        <PupilTextFields form={form} />
        <OptionsFields form={form} withGroups={false} />
        <p class="submit">
          <a class="btn btn--quiet" href={routes.campaigns(member.scope)}>
            {t('campaigns.cancel')}
          </a>
          <SubmitButton>{t('campaigns.preview')}</SubmitButton>
        </p>
      </form>
    </OrgaLayout>
  );
}

function Head({ member, title }: { member: Member; title: string }) {
  const { t } = usePage();
  return (
    <div class="head">
      <div class="flow">
        <p class="crumb">
          <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a>
        </p>
        <h1>{title}</h1>
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly member: Member;
  readonly values: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly name: string;
  readonly target: string;
}

/** The names as they will be; nothing is made yet, and one can go back without losing what was typed. */
export function ByClassPreviewPage({ member, values, classes, name, target }: PreviewProps) {
  const { t } = usePage();
  const kept = Object.entries(values).filter(([key]) => key !== 'etape' && key !== 'organisation');
  return (
    <OrgaLayout title={t('campaigns.by-class')} organisation={spaceOf(member)} place="campaigns">
      <Head member={member} title={t('campaigns.by-class-check', { count: classes.length })} />
      <div class="card flow">
        <p>{t('campaigns.by-class-target', { target })}</p>
        <ol class="flow">
          {classes.map((className) => (
            <li key={className}>{nameOfClass(className, name)}</li>
          ))}
        </ol>
      </div>
      <form method="post" action={routes.campaignsByClass()}>
        <OrganisationField member={member} />
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <p class="submit">
          <button type="submit" class="btn btn--quiet" name="etape" value="corriger">
            {t('campaigns.by-class-back')}
          </button>
          <button type="submit" class="btn" name="etape" value="creer">
            {t('campaigns.by-class-create', { count: classes.length })}
          </button>
        </p>
      </form>
    </OrgaLayout>
  );
}

export interface Slip {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly link: string;
  readonly qr: QrCode;
}

/** One slip a class: code, link and picture of the link, to be printed and handed out. */
export function SlipsPage({ member, slips }: { member: Member; slips: readonly Slip[] }) {
  const { t } = usePage();
  return (
    <OrgaLayout title={t('campaigns.slips')} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a>
          </p>
          <h1>{t('campaigns.slips')}</h1>
          <p class="soft">{t('campaigns.slips-note', { count: slips.length })}</p>
        </div>
        <PrintButton>{t('campaigns.slips-print')}</PrintButton>
      </div>
      <ul class="slips">
        {slips.map(({ id, name, code, link, qr }) => (
          <li key={id} class="card slip">
            <div class="flow">
              <h2 class="h3">
                <a href={routes.campaign({ id })}>{name}</a>
              </h2>
              <p>
                <span class="small soft">{t('campaigns.code-to-give')}</span>
                <br />
                <span class="code big">{code}</span>
              </p>
              <p class="small">{link.replace(/^https?:\/\//, '')}</p>
            </div>
            <Qr qr={qr} code={code} />
          </li>
        ))}
      </ul>
    </OrgaLayout>
  );
}
