import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TargetChoice } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf, organisationsOf, workIn } from '../organisations/index.ts';
import { type FormErrors, type FormValues, parseForm } from '../platform/form.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { asHouse } from '../platform/scope.ts';
import { cleanText } from '../platform/text.ts';
import { routes } from '../routes.ts';
import { editCampaignForm, newCampaignForm } from './campaign-form.ts';
import { CampaignListPage } from './campaign-list.page.tsx';
import { CampaignSettingsPage } from './campaign-settings.page.tsx';
import { createCampaign } from './create-campaign.ts';
import { EditCampaignPage } from './edit-campaign.page.tsx';
import { editCampaign } from './edit-campaign.ts';
import { findCampaign } from './find-campaign.ts';
import { CAMPAIGNS_PER_PAGE, listCampaigns } from './list-campaigns.ts';
import { NewCampaignPage } from './new-campaign.page.tsx';
import { can } from './policy.ts';
import { qrCode } from './qr-code.ts';
import { listUsableProfiles } from './target-profiles.ts';

const member = { config: { access: 'member' as const } };

/** What members of an organisation do with its campaigns; results are read in the slices to the right. */
export function campaignRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga', member, (request, reply) => seeOther(reply, routes.campaigns(memberOf(request).scope)));
  listRoutes(app, deps);
  creationRoutes(app, deps);
  settingsRoutes(app, deps);
}

/** The campaign named in the address, if it is of a space of this person, who then works in that space. */
export async function campaignOf(request: FastifyRequest, deps: Deps) {
  const organisationIds = organisationsOf(request);
  const id = idParam(request, 'id');
  const campaign =
    organisationIds.length > 0 && (await asHouse(() => findCampaign(deps.db, { organisationIds, id })));
  if (!campaign) throw new NotFound();
  workIn(request, campaign.organisationId);
  return campaign;
}

export const pageNumber = (request: FastifyRequest): number => {
  const { page } = request.query as { page?: unknown };
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
};

export const searchText = (request: FastifyRequest): string => {
  const { q } = request.query as { q?: unknown };
  return typeof q === 'string' ? cleanText(q).replace(/\s+/g, ' ').slice(0, 100) : '';
};

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes', member, async (request, reply) => {
    const { organisationId, userId, scope } = memberOf(request);
    const mine = (request.query as { mine?: unknown }).mine === '1';
    const search = searchText(request);
    const page = pageNumber(request);
    const { rows, count } = await listCampaigns(deps.db, {
      organisationId,
      search,
      creatorId: mine ? userId : null,
      page,
    });
    if (rows.length === 0 && page > 1)
      return seeOther(reply, routes.campaigns({ ...scope, q: search, ...(mine ? { mine: '1' } : {}) }));
    return html(
      request,
      reply,
      <CampaignListPage
        member={memberOf(request)}
        campaigns={rows}
        count={count}
        search={search}
        mine={mine}
        page={page}
        perPage={CAMPAIGNS_PER_PAGE}
      />,
    );
  });
}

function creationRoutes(app: FastifyInstance, deps: Deps): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, values: FormValues, errors: FormErrors) =>
    html(
      request,
      reply,
      <NewCampaignPage
        member={memberOf(request)}
        release={deps.releases.current}
        profiles={await listUsableProfiles(deps.db, memberOf(request).organisationId)}
        values={values}
        errors={errors}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get('/orga/campagnes/nouvelle', member, (request, reply) => show(request, reply, {}, {}));

  app.post('/orga/campagnes/nouvelle', member, async (request, reply) => {
    const { organisationId, userId: creatorId } = memberOf(request);
    const parsed = parseForm(newCampaignForm, request.body);
    if (!parsed.ok) return show(request, reply, parsed.values, parsed.errors);
    const { nom, objet, identifiant, libelle, titre, texte } = parsed.value;
    const created = await createCampaign(deps.db, deps.releases.current, {
      organisationId,
      creatorId,
      name: nom,
      target: targetChoice(objet),
      identifierLabel: identifiant === 'oui' ? libelle : null,
      title: titre,
      landingText: texte,
      now: deps.clock(),
      random: deps.random,
    });
    if (created.ok) return seeOther(reply, routes.campaign({ id: created.id }));
    return show(request, reply, parsed.values, { objet: 'campaigns.error-target' });
  });
}

function targetChoice(text: string): TargetChoice {
  const [kind, key = ''] = text.split(':');
  return { kind: kind === 'competence' ? 'competence' : 'profile', key };
}

function settingsRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes/:id/parametres', member, async (request, reply) => {
    const campaign = await campaignOf(request, deps);
    const link = deps.config.publicUrl + routes.landing(campaign);
    return html(
      request,
      reply,
      <CampaignSettingsPage
        member={memberOf(request)}
        campaign={campaign}
        link={link}
        qr={qrCode(link)}
        canEdit={can(memberOf(request), 'edit', campaign)}
      />,
    );
  });

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    values: FormValues,
    errors: FormErrors,
  ) =>
    html(
      request,
      reply,
      <EditCampaignPage member={memberOf(request)} id={id} values={values} errors={errors} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  const editable = async (request: FastifyRequest) => {
    const campaign = await campaignOf(request, deps);
    if (!can(memberOf(request), 'edit', campaign)) throw new NotFound();
    return campaign;
  };

  app.get('/orga/campagnes/:id/modifier', member, async (request, reply) => {
    const { id, name, title, landingText } = await editable(request);
    return show(request, reply, id, { nom: name, titre: title ?? '', texte: landingText ?? '' }, {});
  });

  app.post('/orga/campagnes/:id/modifier', member, async (request, reply) => {
    const { id, organisationId } = await editable(request);
    const parsed = parseForm(editCampaignForm, request.body);
    if (!parsed.ok) return show(request, reply, id, parsed.values, parsed.errors);
    await editCampaign(deps.db, {
      organisationId,
      id,
      name: parsed.value.nom,
      title: parsed.value.titre,
      landingText: parsed.value.texte,
    });
    return seeOther(reply, routes.campaignSettings({ id }));
  });
}
