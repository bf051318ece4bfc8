import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readyTargets } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import { memberOf } from '../organisations/index.ts';
import { type FormErrors, type FormValues, formValues, parseForm } from '../platform/form.ts';
import { html, langOf, NotFound, seeOther } from '../platform/http.tsx';
import { type Translate, translate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { byClassRoutes } from './by-class.routes.tsx';
import { editCampaignForm, newCampaignForm } from './campaign-form.ts';
import { hasStarted, listColleagues } from './campaign-life.ts';
import { type CampaignFilters, CampaignListPage } from './campaign-list.page.tsx';
import { campaignOf, editableCampaign, pageNumber, searchText } from './campaign-of.ts';
import { optionsOf, optionValues } from './campaign-options.ts';
import { CampaignSettingsPage } from './campaign-settings.page.tsx';
import { createCampaign } from './create-campaign.ts';
import { EditCampaignPage } from './edit-campaign.page.tsx';
import { editCampaign } from './edit-campaign.ts';
import { type Campaign, findCampaign } from './find-campaign.ts';
import { lifeRoutes } from './life.routes.tsx';
import { CAMPAIGNS_PER_PAGE, listCampaigns } from './list-campaigns.ts';
import { NewCampaignPage } from './new-campaign.page.tsx';
import { can } from './policy.ts';
import { qrCode } from './qr-code.ts';
import { targetChoice, targetValue } from './target-choice.ts';
import { listUsableProfiles } from './target-profiles.ts';

const member = { config: { access: 'member' as const } };

/** What members of an organisation do with its campaigns; results are read in the slices to the right. */
export function campaignRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga', member, (request, reply) => seeOther(reply, routes.campaigns(memberOf(request).scope)));
  listRoutes(app, deps);
  creationRoutes(app, deps);
  byClassRoutes(app, deps);
  settingsRoutes(app, deps);
  lifeRoutes(app, deps);
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/orga/campagnes', member, async (request, reply) => {
    const { organisationId, userId, scope } = memberOf(request);
    const { mine, etat, qui, fait } = request.query as Record<string, unknown>;
    const colleagues = await listColleagues(deps.db, organisationId);
    const filters: CampaignFilters = {
      q: searchText(request),
      mine: mine === '1' ? '1' : '',
      etat: etat === 'archivees' ? 'archivees' : '',
      qui: mine !== '1' && colleagues.some(({ id }) => id === qui) ? String(qui) : '',
    };
    const page = pageNumber(request);
    const { rows, count } = await listCampaigns(deps.db, {
      organisationId,
      search: filters.q,
      ownerId: filters.mine === '1' ? userId : filters.qui || null,
      archived: filters.etat === 'archivees',
      page,
    });
    if (rows.length === 0 && page > 1) return seeOther(reply, routes.campaigns({ ...scope, ...filters }));
    return html(
      request,
      reply,
      <CampaignListPage
        member={memberOf(request)}
        campaigns={rows}
        count={count}
        filters={filters}
        colleagues={colleagues}
        deleted={fait === 'supprimee'}
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
        targets={await readyTargets(deps.releases.current)}
        values={values}
        errors={errors}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get('/orga/campagnes/nouvelle', member, async (request, reply) => {
    const { copie } = request.query as { copie?: unknown };
    const id = typeof copie === 'string' && /^\d{1,15}$/.test(copie) ? Number(copie) : null;
    const source =
      id === null
        ? null
        : await findCampaign(deps.db, { organisationIds: [memberOf(request).organisationId], id });
    if (id !== null && source === null) throw new NotFound();
    return show(
      request,
      reply,
      source === null ? {} : copyOf(source, translate(langOf(request)), deps.clock()),
      {},
    );
  });

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
      options: optionsOf(parsed.value),
      now: deps.clock(),
      random: deps.random,
    });
    if (created.ok) return seeOther(reply, routes.campaign({ id: created.id }));
    return show(request, reply, parsed.values, { objet: 'campaigns.error-target' });
  });
}

/** The form of another campaign like this one; a closing day that is past is left out. */
function copyOf(source: Campaign, t: Translate, now: Date): FormValues {
  const closesAt = source.closesAt !== null && source.closesAt > now ? source.closesAt : null;
  return {
    nom: t('campaigns.copy-of', { name: source.name }).slice(0, 255),
    objet: targetValue(source),
    ...(source.identifierLabel === null ? {} : { identifiant: 'oui', libelle: source.identifierLabel }),
    titre: source.title ?? '',
    texte: source.landingText ?? '',
    ...optionValues({ ...source, closesAt }),
  };
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

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    values: FormValues,
    errors: FormErrors,
  ) =>
    html(
      request,
      reply,
      <EditCampaignPage
        member={memberOf(request)}
        id={id}
        values={values}
        errors={errors}
        started={await hasStarted(deps.db, id)}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  app.get('/orga/campagnes/:id/modifier', member, async (request, reply) => {
    const campaign = await editableCampaign(request, deps);
    const { id, name, title, landingText } = campaign;
    const values = { nom: name, titre: title ?? '', texte: landingText ?? '', ...optionValues(campaign) };
    return show(request, reply, id, values, {});
  });

  app.post('/orga/campagnes/:id/modifier', member, async (request, reply) => {
    const { id, organisationId, timeZone } = await editableCampaign(request, deps);
    // Once somebody has begun, the form no longer holds the time zone: the day is one of the campaign's own.
    const body = { fuseau: timeZone, ...formValues(request.body) };
    const parsed = parseForm(editCampaignForm, body);
    if (!parsed.ok) return show(request, reply, id, parsed.values, parsed.errors);
    const edited = await editCampaign(deps.db, {
      organisationId,
      id,
      name: parsed.value.nom,
      title: parsed.value.titre,
      landingText: parsed.value.texte,
      options: optionsOf(parsed.value),
    });
    if (edited.ok) return seeOther(reply, routes.campaignSettings({ id }));
    switch (edited.reason) {
      case 'group-in-use':
        return show(request, reply, id, parsed.values, { groupes: 'campaigns.error-group-in-use' });
      case 'no-such-campaign':
        throw new NotFound();
    }
  });
}
