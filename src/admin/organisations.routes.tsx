import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { listCampaigns, pageNumber, searchText } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { type FormErrors, type FormValues, formValues, parseForm } from '../platform/form.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { acting, pixAdmin, queryText } from './acting.ts';
import { ArchivePage } from './archive.page.tsx';
import {
  addOrganisation,
  addToOrganisation,
  changeOrganisation,
  closeOrganisation,
  openOrganisationAgain,
} from './change-organisation.ts';
import { attachToSpaces } from './change-profile.ts';
import {
  findOrganisation,
  findWaitingReferent,
  listInvitations,
  listMembers,
  listOrganisations,
  listTwins,
} from './find-organisations.ts';
import { listAttachable, listProfilesOfSpace } from './find-profiles.ts';
import { OrganisationPage } from './organisation.page.tsx';
import { OrganisationFormPage } from './organisation-form.page.tsx';
import { addMemberForm, organisationForm } from './organisation-form.ts';
import { OrganisationListPage } from './organisation-list.page.tsx';

/** Spaces: found, created, changed, archived; who is in them and what they do. */
export function adminOrganisationRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps);
  formRoutes(app, deps);
  pageRoutes(app, deps);
  profileRoutes(app, deps);
  archiveRoutes(app, deps);
}

async function organisationOf(request: FastifyRequest, deps: Deps) {
  const found = await findOrganisation(deps.db, idParam(request, 'id'));
  if (found === null) throw new NotFound();
  return found;
}

const statusOf = (errors: FormErrors): number => (Object.keys(errors).length > 0 ? 422 : 200);

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/organisations', pixAdmin, async (request, reply) => {
    const archived = queryText(request, 'etat') === 'archives';
    const search = searchText(request);
    const page = pageNumber(request);
    const { rows, count } = await listOrganisations(deps.db, { archived, search, page });
    return html(
      request,
      reply,
      <OrganisationListPage rows={rows} count={count} archived={archived} search={search} page={page} />,
    );
  });
}

const fieldsOf = (form: z.output<typeof organisationForm>) => ({
  name: form.etablissement,
  type: form.type,
  uai: form.uai,
  town: form.commune,
  postcode: form['code-postal'],
});

function formRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(routes.adminNewOrganisation(), pixAdmin, (request, reply) =>
    html(request, reply, <OrganisationFormPage id={null} values={{}} errors={{}} />),
  );

  app.post(routes.adminNewOrganisation(), pixAdmin, async (request, reply) => {
    const parsed = parseForm(organisationForm, request.body);
    if (!parsed.ok)
      return html(
        request,
        reply,
        <OrganisationFormPage id={null} values={parsed.values} errors={parsed.errors} />,
        422,
      );
    const id = await addOrganisation(deps.db, fieldsOf(parsed.value), acting(request, deps));
    return seeOther(reply, routes.adminOrganisation({ id }));
  });

  app.get('/admin/organisations/:id/modifier', pixAdmin, async (request, reply) => {
    const { id, name, type, uai, town, postcode } = await organisationOf(request, deps);
    const values = {
      etablissement: name,
      type,
      uai: uai ?? '',
      commune: town ?? '',
      'code-postal': postcode ?? '',
    };
    return html(request, reply, <OrganisationFormPage id={id} values={values} errors={{}} />);
  });

  app.post('/admin/organisations/:id/modifier', pixAdmin, async (request, reply) => {
    const { id } = await organisationOf(request, deps);
    const parsed = parseForm(organisationForm, request.body);
    if (!parsed.ok)
      return html(
        request,
        reply,
        <OrganisationFormPage id={id} values={parsed.values} errors={parsed.errors} />,
        422,
      );
    await changeOrganisation(deps.db, { id, ...fieldsOf(parsed.value) }, acting(request, deps));
    return seeOther(reply, routes.adminOrganisation({ id }));
  });
}

function pageRoutes(app: FastifyInstance, deps: Deps): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    values: FormValues = {},
    errors: FormErrors = {},
  ) => {
    const organisation = await organisationOf(request, deps);
    const { id } = organisation;
    const page = pageNumber(request);
    const campaigns = await listCampaigns(deps.db, {
      organisationId: id,
      search: '',
      ownerId: null,
      archived: false,
      page,
    });
    return html(
      request,
      reply,
      <OrganisationPage
        organisation={organisation}
        twins={await listTwins(deps.db, organisation)}
        members={await listMembers(deps.db, id)}
        invitations={await listInvitations(deps.db, id)}
        waiting={await findWaitingReferent(deps.db, id)}
        profiles={{
          attached: await listProfilesOfSpace(deps.db, id),
          attachable: await listAttachable(deps.db, id),
        }}
        campaigns={campaigns}
        page={page}
        values={values}
        errors={errors}
      />,
      statusOf(errors),
    );
  };

  app.get('/admin/organisations/:id', pixAdmin, (request, reply) => show(request, reply));

  app.post('/admin/organisations/:id/membres', pixAdmin, async (request, reply) => {
    const { id } = await organisationOf(request, deps);
    const parsed = parseForm(addMemberForm, request.body);
    if (!parsed.ok) return show(request, reply, parsed.values, parsed.errors);
    const { courriel: email, role } = parsed.value;
    const added = await addToOrganisation(
      deps.db,
      { organisationId: id, email, role },
      acting(request, deps),
    );
    if (!added.ok) return show(request, reply, parsed.values, { courriel: 'admin.error-no-account' });
    return seeOther(reply, routes.adminOrganisation({ id }));
  });
}

function profileRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/admin/organisations/:id/profils', pixAdmin, async (request, reply) => {
    const { id } = await organisationOf(request, deps);
    const profile = (await listAttachable(deps.db, id)).find(
      (known) => String(known.id) === formValues(request.body).profil,
    );
    // Attached meanwhile, made obsolete, or never there: the page shows how things stand.
    if (profile)
      await attachToSpaces(deps.db, { profileId: profile.id, organisationIds: [id] }, acting(request, deps));
    return seeOther(reply, routes.adminOrganisation({ id }));
  });
}

function archiveRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/organisations/:id/archiver', pixAdmin, async (request, reply) => {
    const organisation = await organisationOf(request, deps);
    if (organisation.archivedAt !== null) return seeOther(reply, routes.adminOrganisation(organisation));
    const { id } = organisation;
    const { count } = await listCampaigns(deps.db, {
      organisationId: id,
      search: '',
      ownerId: null,
      archived: false,
      page: 1,
    });
    const members = await listMembers(deps.db, id);
    return html(
      request,
      reply,
      <ArchivePage organisation={organisation} members={members.length} campaigns={count} />,
    );
  });

  app.post('/admin/organisations/:id/archiver', pixAdmin, async (request, reply) => {
    const { id } = await organisationOf(request, deps);
    await closeOrganisation(deps.db, { id }, acting(request, deps));
    return seeOther(reply, routes.adminOrganisation({ id }));
  });

  app.post('/admin/organisations/:id/rouvrir', pixAdmin, async (request, reply) => {
    const { id } = await organisationOf(request, deps);
    await openOrganisationAgain(deps.db, { id }, acting(request, deps));
    return seeOther(reply, routes.adminOrganisation({ id }));
  });
}
