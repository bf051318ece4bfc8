import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { html } from '../platform/http.tsx';
import { routes } from '../routes.ts';
import { myAccountRoutes } from './account/account.routes.tsx';
import { DemoMailsPage } from './demo-mails.page.tsx';
import { passwordRoutes } from './password.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';
import { signUpRoutes } from './sign-up.routes.tsx';

export function accountRoutes(app: FastifyInstance, deps: Deps): void {
  signUpRoutes(app, deps);
  signInRoutes(app, deps);
  passwordRoutes(app, deps);
  myAccountRoutes(app, deps);
  if (deps.listDemoMails !== null) demoMailRoutes(app, deps.listDemoMails);
}

function demoMailRoutes(app: FastifyInstance, listDemoMails: NonNullable<Deps['listDemoMails']>): void {
  app.get(routes.demoMails(), { config: { access: 'anyone' } }, async (request, reply) =>
    html(request, reply, <DemoMailsPage mails={await listDemoMails()} />),
  );
}
