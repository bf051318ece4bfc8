import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readyTargets } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { type FormErrors, type FormValues, parseForm } from '../platform/form.ts';
import { html, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { ByClassPage, ByClassPreviewPage, SlipsPage } from './by-class.page.tsx';
import { campaignsByClassForm } from './campaign-form.ts';
import { optionsOf } from './campaign-options.ts';
import { createByClass } from './create-by-class.ts';
import { listSlips } from './find-campaign.ts';
import { qrCode } from './qr-code.ts';
import { resolveCampaignTarget } from './resolve-campaign-target.ts';
import { targetChoice } from './target-choice.ts';
import { listUsableProfiles } from './target-profiles.ts';

const member = { config: { access: 'member' as const } };

/** « Une campagne par classe »: form, check, creation, slips. */
export function byClassRoutes(app: FastifyInstance, deps: Deps): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, values: FormValues, errors: FormErrors) =>
    html(
      request,
      reply,
      <ByClassPage
        member={memberOf(request)}
        release={deps.releases.current}
        profiles={await listUsableProfiles(deps.db, memberOf(request).organisationId)}
        targets={await readyTargets(deps.releases.current)}
        values={values}
        errors={errors}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get('/orga/campagnes/par-classe', member, (request, reply) => show(request, reply, {}, {}));

  app.post('/orga/campagnes/par-classe', member, async (request, reply) => {
    const { organisationId, userId: creatorId, scope } = memberOf(request);
    const parsed = parseForm(campaignsByClassForm, request.body);
    if (parsed.values.etape === 'corriger') return show(request, reply, parsed.values, {});
    if (!parsed.ok) return show(request, reply, parsed.values, parsed.errors);
    const { nom, objet, identifiant, libelle, titre, texte, classes } = parsed.value;
    const choice = targetChoice(objet);
    const release = deps.releases.current;
    const target = await resolveCampaignTarget(deps.db, release, organisationId, choice);
    if (target === null) return show(request, reply, parsed.values, { objet: 'campaigns.error-target' });
    if (parsed.values.etape !== 'creer')
      return html(
        request,
        reply,
        <ByClassPreviewPage
          member={memberOf(request)}
          values={parsed.values}
          classes={classes}
          name={nom}
          target={target.name}
        />,
      );
    const created = await createByClass(deps.db, release, {
      organisationId,
      creatorId,
      name: nom,
      target: choice,
      identifierLabel: identifiant === 'oui' ? libelle : null,
      title: titre,
      landingText: texte,
      options: optionsOf(parsed.value),
      classes,
      now: deps.clock(),
      random: deps.random,
    });
    if (!created.ok) return show(request, reply, parsed.values, { objet: 'campaigns.error-target' });
    return seeOther(reply, routes.campaignSlips({ ...scope, n: created.ids.join('.') }));
  });

  app.get('/orga/campagnes/par-classe/codes', member, async (request, reply) => {
    const { organisationId, scope } = memberOf(request);
    const { n } = request.query as { n?: unknown };
    const ids =
      typeof n === 'string' && /^\d{1,15}(\.\d{1,15}){0,99}$/.test(n) ? n.split('.').map(Number) : [];
    const found = ids.length === 0 ? [] : await listSlips(deps.db, { organisationId, ids });
    if (found.length === 0) return seeOther(reply, routes.campaigns(scope));
    const slips = found.map((campaign) => {
      const link = deps.config.publicUrl + routes.landing(campaign);
      return { ...campaign, link, qr: qrCode(link) };
    });
    return html(request, reply, <SlipsPage member={memberOf(request)} slips={slips} />);
  });
}
