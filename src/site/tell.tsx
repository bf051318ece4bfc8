import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../messages.ts';
import { routes } from '../routes.ts';
import { BRAND } from '../ui/brand.ts';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';

export interface TellPageProps {
  title: MessageKey;
  lead: MessageKey;
  /** Keys of titles; the text of `site.x` is `site.x-text`, in Markdown. */
  sections: readonly MessageKey[];
  /** Address of the person who runs the site, when it is known. */
  contact?: string | null;
  /** What the texts fill in, besides what they all may. */
  places?: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}

/** A page that tells: a title, a lead, sections. */
export function TellPage({ title, lead, sections, contact, places, children }: TellPageProps) {
  const { t } = usePage();
  return (
    <PublicLayout title={t(title)} indexed>
      <div class="wrap tell">
        <header>
          <h1>{t(title)}</h1>
          <p class="lead soft measure">{t(lead)}</p>
        </header>
        {children}
        {sections.map((section) => (
          <TellSection key={section} section={section} contact={contact} given={places ?? {}} />
        ))}
      </div>
    </PublicLayout>
  );
}

interface SectionProps {
  readonly section: MessageKey;
  readonly contact: string | null | undefined;
  readonly given: Readonly<Record<string, string>>;
}

function TellSection({ section, contact, given }: SectionProps) {
  const { t } = usePage();
  const id = section.slice(section.indexOf('.') + 1);
  const places = {
    ...given,
    orga: BRAND.orga,
    orgaUrl: routes.orga(),
    enterCode: routes.enterCode(),
    myCampaigns: routes.myCampaigns(),
    forgotPassword: routes.forgotPassword(),
    privacy: routes.privacy(),
    signUp: routes.signUp(),
    contact: contact ? t('site.contact-mail', { mail: contact }) : '',
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="h3">
        {t(section)}
      </h2>
      <Prose html={markdown(t(`${section}-text` as MessageKey, places))} />
    </section>
  );
}
