import type { FastifyRequest } from 'fastify';
import type { ParticipationStatus } from '../../db/types.ts';
import { pageNumber, searchText } from '../campaigns/index.ts';
import { routes } from '../routes.ts';

/** Words of the address for a status, as on the screen. */
export const STATUS_OF_WORD = {
  'en-cours': 'started',
  'a-envoyer': 'to_share',
  recus: 'shared',
} as const satisfies Record<string, ParticipationStatus>;

/** Orders of the list, each with the way it is first asked for. */
export const SORTS = ['nom', 'etat', 'avancement', 'debut'] as const;
export type Sort = (typeof SORTS)[number];
/** Names from A, states from « à envoyer », progress from the least; dates from the last. */
const FIRST_REVERSED: Readonly<Record<Sort, boolean>> = {
  nom: false,
  etat: false,
  avancement: false,
  debut: true,
};

/** What a list of participants shows: all of it stands in the address. */
export interface ActivityQuery {
  readonly search: string;
  /** Word of the address: `en-cours`, `a-envoyer`, `recus`, or nothing. */
  readonly state: keyof typeof STATUS_OF_WORD | '';
  readonly group: string;
  readonly sort: Sort;
  readonly reversed: boolean;
  /** From 1. */
  readonly page: number;
}

/** A word that means nothing asks for nothing: an old link or a typed address shows the whole list. */
export function readActivityQuery(request: FastifyRequest, groups: readonly string[]): ActivityQuery {
  const { etat, groupe, tri } = request.query as Record<string, unknown>;
  const [sort, way] = typeof tri === 'string' ? tri.split('-') : [];
  return {
    search: searchText(request),
    state: isState(etat) ? etat : '',
    group: typeof groupe === 'string' && groups.includes(groupe) ? groupe : '',
    sort: SORTS.find((one) => one === sort) ?? 'nom',
    reversed: way === 'inverse',
    page: pageNumber(request),
  };
}

export const isState = (word: unknown): word is keyof typeof STATUS_OF_WORD =>
  typeof word === 'string' && Object.hasOwn(STATUS_OF_WORD, word);

/** Parts of an address that say this query; what is usual is not said. */
export function activityParams(query: ActivityQuery) {
  const { search, state, group, sort, reversed, page } = query;
  const tri = sort === 'nom' && !reversed ? '' : `${sort}${reversed ? '-inverse' : ''}`;
  return { q: search, etat: state, groupe: group, tri, page: page === 1 ? undefined : page };
}

export const activityHref = (id: number, query: ActivityQuery): string =>
  routes.campaign({ id, ...activityParams(query) });

/** Whether the rows go from the greatest to the least, as the database sees it. */
export const isDescending = ({ sort, reversed }: Pick<ActivityQuery, 'sort' | 'reversed'>): boolean =>
  FIRST_REVERSED[sort] !== reversed;

export const isFiltered = ({ search, state, group }: ActivityQuery): boolean =>
  search !== '' || state !== '' || group !== '';
