import { z } from 'zod';
import { textField } from '../platform/form.ts';
import { fromWallClock, TIME_ZONES, wallClock } from '../platform/time-zone.ts';

/** How a campaign lives; what a hurried teacher may leave as it is. */
export interface CampaignOptions {
  readonly multipleSendings: boolean;
  /** 0 to 365. */
  readonly retakeAfterDays: number;
  readonly autoShare: boolean;
  readonly showAnswers: boolean;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  readonly groups: readonly string[];
}

export const USUAL_OPTIONS: CampaignOptions = {
  multipleSendings: false,
  retakeAfterDays: 4,
  autoShare: false,
  showAnswers: false,
  closesAt: null,
  timeZone: 'Europe/Paris',
  groups: [],
};

export const MOST_GROUPS = 60;
const LONGEST_GROUP = 50;

/** One name a line, or the cells of a spreadsheet; without empty ones. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[\n\t;]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');

export function groupsProblem(groups: readonly string[]) {
  if (groups.length > MOST_GROUPS) return 'campaigns.error-groups-many' as const;
  if (groups.some((name) => [...name].length > LONGEST_GROUP)) return 'campaigns.error-group-long' as const;
  const folded = groups.map((name) => name.toLocaleLowerCase('fr'));
  if (new Set(folded).size < folded.length) return 'campaigns.error-group-twice' as const;
  return null;
}

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'oui');

/** Fields of the fold « Plus de choix ». */
export const optionFields = {
  envois: ticked,
  delai: textField()
    .transform((text) => (text === '' ? '4' : text))
    .pipe(z.string().regex(/^\d{1,3}$/, 'campaigns.error-delay'))
    .transform(Number)
    .refine((days) => days <= 365, 'campaigns.error-delay'),
  auto: ticked,
  reponses: ticked,
  jour: textField(),
  heure: textField(),
  fuseau: z.enum(TIME_ZONES).catch('Europe/Paris'),
  groupes: z
    .string()
    .default('')
    .transform(namesIn)
    .superRefine((groups, context) => {
      const message = groupsProblem(groups);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
};

interface OptionValues {
  readonly envois: boolean;
  readonly delai: number;
  readonly auto: boolean;
  readonly reponses: boolean;
  readonly jour: string;
  readonly heure: string;
  readonly fuseau: string;
  readonly groupes: readonly string[];
}

/** A day without hour closes at the end of that day. */
export const closingOf = ({ jour, heure, fuseau }: Pick<OptionValues, 'jour' | 'heure' | 'fuseau'>) =>
  jour === '' ? null : fromWallClock(jour, heure === '' ? '23:59' : heure, fuseau);

export const optionsOf = (form: OptionValues): CampaignOptions => ({
  multipleSendings: form.envois,
  retakeAfterDays: form.delai,
  autoShare: form.auto,
  showAnswers: form.reponses,
  closesAt: closingOf(form),
  timeZone: form.fuseau,
  groups: form.groupes,
});

/** The same as the form shows them. */
export function optionValues(options: CampaignOptions): Record<string, string> {
  const closing = options.closesAt === null ? null : wallClock(options.closesAt, options.timeZone);
  return {
    ...(options.multipleSendings ? { envois: 'oui' } : {}),
    delai: String(options.retakeAfterDays),
    ...(options.autoShare ? { auto: 'oui' } : {}),
    ...(options.showAnswers ? { reponses: 'oui' } : {}),
    jour: closing?.day ?? '',
    heure: closing?.time ?? '',
    fuseau: options.timeZone,
    groupes: options.groups.join('\n'),
  };
}
