import type { CampaignResult } from '../engine/index.ts';

export interface CompetenceAverage {
  readonly competenceId: string;
  /** Mean share of the targeted skills that are validated, 0 to 1. */
  readonly masteryRate: number;
  readonly validated: number;
  readonly tested: number;
  readonly targeted: number;
}

export interface AverageResults {
  readonly count: number;
  readonly masteryRate: number;
  readonly validated: number;
  readonly targeted: number;
  readonly competences: readonly CompetenceAverage[];
}

/** Means over sent results; null when there is none. All results are of one campaign, so of one target. */
export function averageResults(results: readonly CampaignResult[]): AverageResults | null {
  const [first] = results;
  if (!first) return null;
  const mean = (value: (result: CampaignResult) => number) =>
    results.reduce((sum, result) => sum + value(result), 0) / results.length;
  return {
    count: results.length,
    masteryRate: mean((r) => r.total.masteryRate),
    validated: mean((r) => r.total.validated),
    targeted: first.total.targeted,
    competences: first.competences.map(({ competenceId, targeted }, i) => ({
      competenceId,
      targeted,
      masteryRate: mean((r) => r.competences[i]?.masteryRate ?? 0),
      validated: mean((r) => r.competences[i]?.validated ?? 0),
      tested: mean((r) => r.competences[i]?.tested ?? 0),
    })),
  };
}
