import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { setLanguage } from '../accounts/index.ts';
import type { Deps } from '../deps.ts';
import { LANGS } from '../messages.ts';
import { formValues } from '../platform/form.ts';
import { html, LANG_COOKIE, seeOther } from '../platform/http.tsx';
import { ownPath } from '../platform/own-path.ts';
import { routes } from '../routes.ts';
import { AccessibilityPage } from './accessibility.page.tsx';
import { HelpPage } from './help.page.tsx';
import { LegalPage } from './legal.page.tsx';
import { PrivacyPage } from './privacy.page.tsx';
import { TermsPage } from './terms.page.tsx';

const YEAR_SECONDS = 31_536_000;

/** Public pages that tell, and the choice of language. */
export function siteRoutes(app: FastifyInstance, deps: Deps): void {
  const contact = deps.config.contactEmail;
  const pages: [string, () => VNode][] = [
    [routes.help(), () => <HelpPage />],
    [routes.accessibility(), () => <AccessibilityPage contact={contact} />],
    [routes.privacy(), () => <PrivacyPage contact={contact} />],
    [routes.legal(), () => <LegalPage contact={contact} legal={deps.config.legal} />],
    [routes.terms(), () => <TermsPage />],
  ];
  for (const [path, page] of pages) {
    app.get(path, { config: { access: 'anyone' } }, (request, reply) => html(request, reply, page()));
  }

  app.post(routes.language(), { config: { access: 'anyone' } }, async (request, reply) => {
    const { lang, retour } = formValues(request.body);
    const chosen = LANGS.find((known) => known === lang);
    const secure = deps.config.publicUrl.startsWith('https:');
    if (chosen)
      reply.setCookie(LANG_COOKIE, chosen, {
        path: '/',
        maxAge: YEAR_SECONDS,
        sameSite: 'lax',
        httpOnly: true,
        secure,
      });
    if (chosen && request.viewer) await setLanguage(deps.db, { userId: request.viewer.userId, lang: chosen });
    return seeOther(reply, ownPath(retour, routes.home()));
  });
}
