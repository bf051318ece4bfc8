import type { FastifyRequest } from 'fastify';
import { pageNumber, searchText } from '../campaigns/index.ts';
import { type Release, stagesOf } from '../content/index.ts';
import type { Lang } from '../messages.ts';
import { type Band, stageBands, tenBands, validatedIn } from './bands.ts';
import type { ClassPageProps } from './class-reading.ts';
import { inGroup } from './class-reading.ts';
import type { ListResultsInput, ResultOrder } from './list-results.ts';

const ORDERS: readonly ResultOrder[] = ['nom', '-nom', 'resultat', '-resultat'];

/** What the address of the results says, made sure of. */
export interface ResultFilters {
  readonly search: string;
  readonly order: ResultOrder;
  readonly page: number;
  /** Bands of the bars: the stages of the campaign where it has any and ten per cent was not asked for. */
  readonly bands: readonly Band[];
  readonly byStage: boolean;
  /** The stages, for the table; none where the campaign has none. */
  readonly stages: readonly Band[];
  /** The band that the list is limited to. */
  readonly band: Band | null;
  /** The filters as the address says them, to be kept in links. */
  readonly at: {
    readonly id: number;
    readonly groupe?: string;
    readonly par?: string;
    readonly q?: string;
    readonly palier?: string;
    readonly tranche?: string;
    readonly tri?: string;
  };
}

export function readFilters(
  request: FastifyRequest,
  { campaign, release, group }: Pick<ClassPageProps, 'campaign' | 'group'> & { release: Release },
  words: { lang: Lang; below: string },
): ResultFilters {
  const query = request.query as Record<string, unknown>;
  const stages = stageBands(stagesOf(release, campaign), words.lang, words.below);
  const tens = tenBands();
  const order = ORDERS.find((known) => known === query.tri) ?? 'nom';
  const byStage = stages.length > 0 && query.par !== 'dix';
  const stage = stages.find(({ key }) => key === query.palier);
  const ten = stage ? undefined : tens.find(({ key }) => key === query.tranche);
  const search = searchText(request);
  return {
    search,
    order,
    page: pageNumber(request),
    bands: byStage ? stages : tens,
    byStage,
    stages,
    band: stage ?? ten ?? null,
    at: {
      id: campaign.id,
      ...inGroup(group),
      ...(query.par === 'dix' && stages.length > 0 ? { par: 'dix' } : {}),
      ...(search === '' ? {} : { q: search }),
      ...(stage ? { palier: stage.key } : {}),
      ...(ten ? { tranche: ten.key } : {}),
      ...(order === 'nom' ? {} : { tri: order }),
    },
  };
}

/** The filters as the list takes them. */
export const listInput = (
  { campaign, group }: Pick<ClassPageProps, 'campaign' | 'group'>,
  { search, order, page, band }: ResultFilters,
): ListResultsInput => ({
  campaignId: campaign.id,
  search,
  group,
  validated: band && validatedIn(band, campaign.skillIds.length),
  order,
  page,
});
