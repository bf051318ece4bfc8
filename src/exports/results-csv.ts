import type { Campaign } from '../campaigns/index.ts';
import { areasOf, type Release, targetOf } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import type { Knowledge, Target, TargetSkill } from '../engine/index.ts';
import { progressRatio, readKnowledge } from '../participations/index.ts';
import { BOM, type CsvValue, csvRow } from './csv-cell.ts';
import { type ParticipationRow, streamParticipations } from './stream-participations.ts';

/** Skills counted together in the file: a competence or an area of the target. */
interface Group {
  readonly name: string;
  readonly skills: readonly TargetSkill[];
}

interface Sheet {
  readonly organisationName: string;
  readonly campaign: Campaign;
  readonly target: Target;
  readonly competences: readonly Group[];
  readonly areas: readonly Group[];
}

/**
 * The results file of a campaign, in the columns of 2019 (reference: campaigns, §6.3): one row a participation, in
 * chunks as the database gives them. Not sent yet: names and progress, then NA.
 */
export async function* resultsCsv(
  deps: Pick<Deps, 'db' | 'config'>,
  campaign: Campaign,
  organisationName: string,
  release: Release,
): AsyncGenerator<string> {
  const target = targetOf(release, campaign.skillIds);
  const sheet: Sheet = { organisationName, campaign, target, ...groupsOf(release, target) };
  yield BOM + csvRow(headings(sheet));
  for await (const rows of streamParticipations(deps, campaign.id)) {
    yield rows.map((row) => csvRow(cells(sheet, row))).join('');
  }
}

function groupsOf(release: Release, target: Target): Pick<Sheet, 'competences' | 'areas'> {
  const byCompetence = Map.groupBy(target.skills, (skill) => skill.competenceId);
  const byArea = Map.groupBy(target.skills, (skill) => skill.competenceId.split('.')[0] ?? '');
  const areas = areasOf(release);
  const competences = areas.flatMap((area) => area.competences);
  const named = (
    groups: Map<string, TargetSkill[]>,
    names: readonly { code: string; title: { fr: string } }[],
  ) =>
    [...groups].map(([code, skills]) => ({
      name: names.find((n) => n.code === code)?.title.fr ?? code,
      skills,
    }));
  return { competences: named(byCompetence, competences), areas: named(byArea, areas) };
}

function headings({ campaign, competences, areas, target }: Sheet): string[] {
  return [
    "Nom de l'organisation",
    'ID Campagne',
    'Nom de la campagne',
    'Nom du Profil Cible',
    'Nom du Participant',
    'Prénom du Participant',
    ...(campaign.identifierLabel === null ? [] : [campaign.identifierLabel]),
    '% de progression',
    'Date de début',
    'Partage (O/N)',
    'Date du partage',
    "% maitrise de l'ensemble des acquis du profil",
    ...competences.flatMap(({ name }) => [
      `% de maitrise des acquis de la compétence ${name}`,
      `Nombre d'acquis du profil cible dans la compétence ${name}`,
      `Acquis maitrisés dans la compétence ${name}`,
    ]),
    ...areas.flatMap(({ name }) => [
      `% de maitrise des acquis du domaine ${name}`,
      `Nombre d'acquis du profil cible du domaine ${name}`,
      `Acquis maitrisés du domaine ${name}`,
    ]),
    ...target.skills.map((skill) => skill.id),
  ];
}

function cells(sheet: Sheet, row: ParticipationRow): CsvValue[] {
  const { campaign, organisationName } = sheet;
  return [
    organisationName,
    campaign.id,
    campaign.name,
    campaign.targetName,
    row.lastName,
    row.firstName,
    ...(campaign.identifierLabel === null ? [] : [row.identifier]),
    round(progressRatio(row), 3),
    day(row.startedAt),
    row.sharedAt === null ? 'Non' : 'Oui',
    row.sharedAt === null ? null : day(row.sharedAt),
    ...resultCells(sheet, row),
  ];
}

function resultCells({ target, competences, areas }: Sheet, row: ParticipationRow): CsvValue[] {
  if (row.sharedAt === null)
    return Array.from(
      { length: 1 + 3 * (competences.length + areas.length) + target.skills.length },
      () => null,
    );
  const knowledge = readKnowledge(row.knowledge);
  return [
    mastery(target.skills, knowledge),
    ...[...competences, ...areas].flatMap(({ skills }) => [
      mastery(skills, knowledge),
      skills.length,
      validated(skills, knowledge),
    ]),
    ...target.skills.map((skill) => skillState(knowledge, skill)),
  ];
}

function skillState(knowledge: Knowledge, skill: TargetSkill): string {
  const known = knowledge.get(skill.id);
  if (!known) return 'Non testé';
  return known.status === 'validated' ? 'OK' : 'KO';
}

const validated = (skills: readonly TargetSkill[], knowledge: Knowledge): number =>
  skills.filter((skill) => knowledge.get(skill.id)?.status === 'validated').length;

const mastery = (skills: readonly TargetSkill[], knowledge: Knowledge): number =>
  skills.length === 0 ? 0 : round(validated(skills, knowledge) / skills.length, 2);

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** UTC, as the columns of 2019 have it. */
const day = (date: Date): string => date.toISOString().slice(0, 10);
