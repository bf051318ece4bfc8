import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageNumber, profileIdOf, searchText } from '../campaigns/index.ts';
import type { Deps } from '../deps.ts';
import { type FormErrors, type FormValues, formValues } from '../platform/form.ts';
import { html, idParam, NotFound, seeOther } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { acting, pixAdmin, queryText } from './acting.ts';
import {
  addProfile,
  attachToSpaces,
  changeProfile,
  detachFromSpace,
  setProfileObsolete,
} from './change-profile.ts';
import { findProfile, listProfiles, listSpacesOfProfile } from './find-profiles.ts';
import { ProfilePage } from './profile.page.tsx';
import { ProfileFormPage } from './profile-form.page.tsx';
import { parseProfile, profileValues } from './profile-form.ts';
import { ProfileListPage } from './profile-list.page.tsx';

/** Target profiles: what teachers may choose to test, made from the framework. */
export function adminProfileRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps);
  formRoutes(app, deps);
  pageRoutes(app, deps);
}

async function profileOf(request: FastifyRequest, deps: Deps) {
  const found = await findProfile(deps.db, idParam(request, 'id'));
  if (found === null) throw new NotFound();
  return found;
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/admin/profils-cibles', pixAdmin, async (request, reply) => {
    const obsolete = queryText(request, 'etat') === 'obsoletes';
    const search = searchText(request);
    const page = pageNumber(request);
    const { rows, count } = await listProfiles(deps.db, { obsolete, search, page });
    return html(
      request,
      reply,
      <ProfileListPage
        release={deps.releases.current}
        rows={rows}
        count={count}
        obsolete={obsolete}
        search={search}
        page={page}
      />,
    );
  });
}

function formRoutes(app: FastifyInstance, deps: Deps): void {
  const { current: release } = deps.releases;
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    id: number | null,
    values: FormValues,
    errors: FormErrors = {},
    preview = false,
  ) =>
    html(
      request,
      reply,
      <ProfileFormPage release={release} id={id} values={values} errors={errors} preview={preview} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );

  /** « Aperçu » counts what is chosen and saves nothing. */
  const wantsPreview = (request: FastifyRequest): boolean => formValues(request.body).apercu === '1';

  app.get('/admin/profils-cibles/nouveau', pixAdmin, async (request, reply) =>
    show(request, reply, null, await copied(queryText(request, 'copie'))),
  );

  app.post('/admin/profils-cibles/nouveau', pixAdmin, async (request, reply) => {
    const parsed = parseProfile(release, request.body);
    if (wantsPreview(request)) return show(request, reply, null, parsed.values, {}, true);
    if (!parsed.ok) return show(request, reply, null, parsed.values, parsed.errors);
    const id = await addProfile(deps.db, parsed.value, acting(request, deps));
    return seeOther(reply, routes.adminProfile({ id }));
  });

  app.get('/admin/profils-cibles/:id/modifier', pixAdmin, async (request, reply) => {
    const profile = await profileOf(request, deps);
    return show(request, reply, profile.id, profileValues(profile));
  });

  app.post('/admin/profils-cibles/:id/modifier', pixAdmin, async (request, reply) => {
    const { id } = await profileOf(request, deps);
    const parsed = parseProfile(release, request.body);
    if (wantsPreview(request)) return show(request, reply, id, parsed.values, {}, true);
    if (!parsed.ok) return show(request, reply, id, parsed.values, parsed.errors);
    await changeProfile(deps.db, id, parsed.value, acting(request, deps));
    return seeOther(reply, routes.adminProfile({ id }));
  });

  /** A profile of ours or of the content, to start from; its title is to be changed. */
  async function copied(key: string): Promise<FormValues> {
    const id = profileIdOf(key);
    if (id !== null) {
      const own = await findProfile(deps.db, id);
      return own ? profileValues(own) : {};
    }
    const profile = release.profiles.find((known) => known.id === key);
    if (!profile) return {};
    const { title, description, tubes, stages } = profile;
    return profileValues({ title: title.fr, description: description.fr, tubes, stages });
  }
}

function pageRoutes(app: FastifyInstance, deps: Deps): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    values: FormValues = {},
    errors: FormErrors = {},
  ) => {
    const profile = await profileOf(request, deps);
    const spaces = await listSpacesOfProfile(deps.db, profile.id);
    return html(
      request,
      reply,
      <ProfilePage
        profile={profile}
        release={deps.releases.current}
        spaces={spaces}
        form={{ values, errors }}
      />,
      Object.keys(errors).length > 0 ? 422 : 200,
    );
  };

  app.get('/admin/profils-cibles/:id', pixAdmin, (request, reply) => show(request, reply));

  app.post('/admin/profils-cibles/:id/obsolete', pixAdmin, async (request, reply) => {
    const { id } = await profileOf(request, deps);
    const obsolete = formValues(request.body).obsolete === 'oui';
    await setProfileObsolete(deps.db, id, obsolete, acting(request, deps));
    return seeOther(reply, routes.adminProfile({ id }));
  });

  app.post('/admin/profils-cibles/:id/espaces', pixAdmin, async (request, reply) => {
    const { id } = await profileOf(request, deps);
    const { espaces = '' } = formValues(request.body);
    const organisationIds = numbersIn(espaces);
    if (organisationIds === null)
      return show(request, reply, { espaces }, { espaces: 'admin.error-space-numbers' });
    const done = await attachToSpaces(deps.db, { profileId: id, organisationIds }, acting(request, deps));
    if (!done.ok) return show(request, reply, { espaces }, { espaces: 'admin.error-space-unknown' });
    return seeOther(reply, routes.adminProfile({ id }));
  });

  app.post('/admin/profils-cibles/:id/espaces/retirer', pixAdmin, async (request, reply) => {
    const { id } = await profileOf(request, deps);
    const { espace = '', retour } = formValues(request.body);
    const [organisationId] = numbersIn(espace) ?? [];
    if (organisationId === undefined) throw new NotFound();
    await detachFromSpace(deps.db, { profileId: id, organisationId }, acting(request, deps));
    return seeOther(
      reply,
      retour === 'espace' ? routes.adminOrganisation({ id: organisationId }) : routes.adminProfile({ id }),
    );
  });
}

/** « 12, 15 27 » → the numbers, each once; null when there is none or something else stands there. */
function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > 200 || !parts.every((part) => /^[1-9]\d{0,14}$/.test(part)))
    return null;
  return [...new Set(parts.map(Number))];
}
