import { z } from 'zod';
import type { StoredStage, TubeCap } from '../../db/types.ts';
import type { ProfileFields } from '../campaigns/index.ts';
import { areasOf, type Release, tubesOfCompetence } from '../content/index.ts';
import type { MessageKey } from '../messages.ts';
import {
  atMost,
  type FormErrors,
  type FormResult,
  type FormValues,
  parseForm,
  textField,
} from '../platform/form.ts';

export const STAGE_ROWS = 6;
export const tubeField = (tube: string): string => `tube.${tube}`;
const STAGE_FIELDS = ['seuil', 'titre', 'message', 'titre-en', 'message-en'] as const;
type StageField = (typeof STAGE_FIELDS)[number];
export const stageField = (row: number, part: StageField): string => `palier-${row}-${part}`;

const texts = z.object({
  titre: textField().pipe(atMost(100, 'admin.error-profile-title-long').min(1, 'admin.error-profile-title')),
  description: textField()
    .pipe(atMost(1000, 'admin.error-profile-description-long'))
    .transform((text) => (text === '' ? null : text)),
  visible: z.enum(['public', 'attache']).catch('attache'),
  nouveaux: z.enum(['oui', 'non']).catch('non'),
});

/** A title, who may use it, a cap for each tube of the framework, stages. All the errors at once. */
export function parseProfile(release: Release, body: unknown): FormResult<ProfileFields> {
  const parsed = parseForm(texts, body);
  const { values } = parsed;
  const tubes = readTubes(release, values);
  const stages = readStages(values);
  const errors: FormErrors = {
    ...(parsed.ok ? {} : parsed.errors),
    ...(tubes.length === 0 ? { tubes: 'admin.error-profile-tubes' as const } : {}),
    ...stages.errors,
  };
  if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors, values };
  const { titre: title, description, visible, nouveaux } = parsed.value;
  const isPublic = visible === 'public';
  // A public profile is offered to all: there is nobody to attach it to.
  const forNewSpaces = !isPublic && nouveaux === 'oui';
  return {
    ok: true,
    values,
    value: { title, description, tubes, stages: stages.stages, isPublic, forNewSpaces },
  };
}

/** Tubes in the order of the framework. What is no level of the tube chooses nothing. */
export function readTubes(release: Release, values: FormValues): TubeCap[] {
  return tubesOf(release).flatMap(({ tube, levels }) => {
    const cap = Number(values[tubeField(tube.id)]);
    return levels.includes(cap) ? [{ tube: tube.id, cap }] : [];
  });
}

const tubesOf = (release: Release) =>
  areasOf(release).flatMap((area) =>
    area.competences.flatMap((competence) => tubesOfCompetence(release, competence.code)),
  );

const words = (max: number) => textField().pipe(atMost(max, 'admin.error-stage-long'));
const part = (max: number) =>
  textField().pipe(atMost(max, 'admin.error-stage-long').min(1, 'admin.error-stage-part'));
/** French always; English where it was given. */
const inLangs = (fr: string, en: string) => (en === '' ? { fr } : { fr, en });
const stageRow = z.object({
  seuil: textField().pipe(
    z
      .string()
      .regex(/^(\d{1,2}|100)$/, 'admin.error-stage-threshold')
      .transform(Number),
  ),
  titre: part(60),
  message: part(500),
  'titre-en': words(60),
  'message-en': words(500),
});

/** Rows left empty are none. The first stage starts at 0, so that everyone reaches one. */
function readStages(values: FormValues): { stages: StoredStage[]; errors: FormErrors } {
  const errors: Record<string, MessageKey> = {};
  const stages: StoredStage[] = [];
  for (let row = 1; row <= STAGE_ROWS; row++) {
    const typed = Object.fromEntries(STAGE_FIELDS.map((name) => [name, values[stageField(row, name)] ?? '']));
    if (Object.values(typed).every((text) => text.trim() === '')) continue;
    const parsed = parseForm(stageRow, typed);
    if (parsed.ok) {
      const { seuil, titre, message, 'titre-en': titleEn, 'message-en': messageEn } = parsed.value;
      if (stages.some(({ threshold }) => threshold >= seuil))
        errors[stageField(row, 'seuil')] = 'admin.error-stage-order';
      stages.push({ threshold: seuil, title: inLangs(titre, titleEn), message: inLangs(message, messageEn) });
    } else
      for (const [name, key] of Object.entries(parsed.errors))
        errors[stageField(row, name as StageField)] = key;
  }
  const [first] = stages;
  if (Object.keys(errors).length === 0 && first && first.threshold !== 0)
    errors[stageField(1, 'seuil')] = 'admin.error-stage-zero';
  return { stages, errors };
}

/** A profile as the form shows it, to edit or to copy. */
export function profileValues(
  fields: Omit<ProfileFields, 'isPublic' | 'forNewSpaces'> & Partial<ProfileFields>,
): FormValues {
  return {
    titre: fields.title,
    description: fields.description ?? '',
    visible: fields.isPublic ? 'public' : 'attache',
    nouveaux: fields.forNewSpaces ? 'oui' : 'non',
    ...Object.fromEntries(fields.tubes.map(({ tube, cap }) => [tubeField(tube), String(cap)])),
    ...Object.fromEntries(
      fields.stages.flatMap(({ threshold, title, message }, index) => [
        [stageField(index + 1, 'seuil'), String(threshold)],
        [stageField(index + 1, 'titre'), title.fr],
        [stageField(index + 1, 'message'), message.fr],
        [stageField(index + 1, 'titre-en'), title.en ?? ''],
        [stageField(index + 1, 'message-en'), message.en ?? ''],
      ]),
    ),
  };
}
