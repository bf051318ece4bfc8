import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LANGS, type Lang } from '../messages.ts';
import { type Assets, type Page, PageProvider, type Viewer } from '../ui/page.ts';
import { translate } from './i18n.ts';

/** What a route says of itself; a route that says nothing cannot be registered (deny by default). */
export type Access =
  /** No session is read: files, health. */
  | 'open'
  /** Anyone; the session is read to greet the person. */
  | 'anyone'
  /** A signed-in person; others are sent to sign in and come back. */
  | 'signed-in'
  /** A member of an organisation who accepted its terms. */
  | 'member'
  /** Someone of Pix Admin; to anyone else the page does not exist. */
  | 'pix-admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Of Pix Admin, and open before the second factor is shown: where it is. */
    beforeSecondFactor?: boolean;
  }
  interface FastifyRequest {
    viewer: SignedIn | null;
  }
  interface FastifyInstance {
    pageDefaults: PageDefaults;
  }
}

export interface SignedIn extends Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  /** Chosen with the account; null: the cookie of the browser decides. */
  readonly lang: Lang | null;
  /** Runs the house; given by command line only. */
  readonly pixAdmin: boolean;
  /** `asked`: a telephone is enrolled and this session has not shown its code; `none`: there is no telephone. */
  readonly secondFactor: 'shown' | 'asked' | 'none';
}

export interface PageDefaults {
  readonly assets: Assets;
  readonly demo: boolean;
}

export const LANG_COOKIE = 'lang';

/**
 * The account's language, else the choice kept in the browser, else French: a school in France must not depend on a browser's
 * setting, nor a pupil on the choice of the one before at a shared computer.
 */
export function langOf(request: FastifyRequest): Lang {
  if (request.viewer?.lang) return request.viewer.lang;
  const chosen = request.cookies[LANG_COOKIE];
  return LANGS.find((lang) => lang === chosen) ?? 'fr';
}

export function pageOf(request: FastifyRequest): Page {
  const lang = langOf(request);
  return {
    lang,
    t: translate(lang),
    url: request.url,
    viewer: request.viewer,
    ...request.server.pageDefaults,
  };
}

/** Sends a page. Pages hold a person's own data, so nothing between us and the browser may keep them. */
export function html(request: FastifyRequest, reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  const markup = renderToString(<PageProvider value={pageOf(request)}>{page}</PageProvider>);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${markup}`);
}

/** A piece of a page, drawn apart: what a stream sends. */
export const fragment = (page: Page, piece: VNode): string =>
  renderToString(<PageProvider value={page}>{piece}</PageProvider>);

/** After a post: the browser then asks for the page, so that a reload posts nothing. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(path, 303);
}

/** Thrown where « not found » is the answer, also for what exists but is not yours. */
export class NotFound extends Error {
  readonly statusCode = 404;
  constructor() {
    super('not found');
  }
}

/** Thrown where the request itself makes no sense, which no page of ours sends. */
export class BadRequest extends Error {
  readonly statusCode = 400;
  constructor() {
    super('bad request');
  }
}

/** A positive integer in a URL, or « not found »: `/orga/campagnes/12e3` names nothing. */
export function idParam(request: FastifyRequest, name: string): number {
  const text = (request.params as Record<string, string>)[name] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound();
  return Number(text);
}
