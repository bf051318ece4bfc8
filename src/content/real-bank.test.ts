import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAssets, listAssetMakers } from '../../content/makers/asset-folders.ts';
import { readBank } from '../../content/makers/generators.ts';
import { rightAnswer } from '../../db/right-answer.ts';
import { play, publicQuestion, type Question, scoreAnswer, validateAnswer } from '../engine/index.ts';
import { buildRelease } from './build-release.ts';
import { atSurface, itemForPupil } from './read-release.ts';

const dir = join(import.meta.dirname, '..', '..', 'content', 'pix');
const bank = await readBank(dir);
const release = buildRelease(bank);
/** Each item, or each surface of a generated one. */
const items = Object.values(release.items).flatMap((item) =>
  item.surfaces
    ? item.surfaces.map((_, i) => ({ ...atSurface(item, i), id: `${item.id} ${i + 1}` }))
    : [item],
);

/** Names that only the content files and the correction may use. */
const SECRETS =
  'correct why accept groups reject feedback hint tolerance pin checks say done solution without'.split(' ');

/** Names of properties, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('the bank', () => {
  const skills = Object.values(release.skills);
  const ones = Object.values(release.items);

  it('is as large as a school may expect, and has people act', () => {
    expect(Object.keys(release.tubes).length).toBeGreaterThanOrEqual(48);
    expect(skills.length).toBeGreaterThanOrEqual(270);
    expect(ones.length).toBeGreaterThanOrEqual(540);
    expect(Object.keys(release.tutorials).length).toBeGreaterThanOrEqual(130);
    // At most three in ten are pure recall.
    expect(ones.filter((item) => item.do).length / ones.length).toBeGreaterThanOrEqual(0.7);
    // By the form alone, whatever their authors say: a tool, a file, a picture, or something to type.
    const typed = (question: Question) =>
      [
        ...('fields' in question ? question.fields : []),
        ...('field' in question ? [question.field] : []),
      ].some(({ format }) => format !== 'select');
    const acts = ones.filter(
      ({ type, files, picture, question }) =>
        type === 'act' || files.length > 0 || picture !== null || typed(question),
    );
    expect(acts.length / ones.length).toBeGreaterThan(0.5);
  });

  it('has every level from 1 to 6 in each competence, and in each skill two questions, a hint and a lesson', () => {
    for (const { code } of release.areas.flatMap((area) => area.competences)) {
      const levels = new Set(skills.filter((skill) => skill.competenceId === code).map(({ level }) => level));
      expect([code, ...[1, 2, 3, 4, 5, 6].filter((level) => !levels.has(level))]).toEqual([code]);
    }
    expect(skills.filter((skill) => skill.itemIds.length < 2)).toEqual([]);
    expect(skills.filter((skill) => skill.tutorials.length === 0)).toEqual([]);
    expect(skills.filter((skill) => skill.hint).length / skills.length).toBeGreaterThan(0.8);
    expect(ones.filter((item) => item.text.feedback.length < 20)).toEqual([]);
  });

  it('has a lesson of its own for each level band of each tube', () => {
    const bandOf = (level: number) => Math.ceil(level / 2);
    /** A different lesson for each band, whichever way they are dealt. */
    const dealt = ([first, ...others]: readonly ReadonlySet<string>[], used: readonly string[]): boolean =>
      first === undefined ||
      [...first].some((lesson) => !used.includes(lesson) && dealt(others, [...used, lesson]));
    const without = [...Map.groupBy(skills, ({ tubeId }) => tubeId)].flatMap(([tube, all]) => {
      const bands = Map.groupBy(all, ({ level }) => bandOf(level));
      const own = ({ tutorials, competenceId }: (typeof skills)[number]) =>
        tutorials.filter((id) => release.tutorials[id]?.competence === competenceId);
      const lessons = [...bands.values()].map((some) => new Set(some.flatMap(own)));
      return dealt(lessons, []) ? [] : [tube];
    });
    expect(without).toEqual([]);
  });

  it('varies at least sixty questions, as many ways as a class has neighbours', () => {
    const varied = ones.filter(({ surfaces }) => surfaces);
    expect(varied.length).toBeGreaterThanOrEqual(60);
    expect(varied.filter(({ surfaces }) => surfaces?.length !== 12).map(({ id }) => id)).toEqual([]);
    expect(buildRelease(bank).id).toBe(release.id);
  });

  it('has a question in each simulator, and the profiles that schools ask for', () => {
    expect(new Set(Object.values(release.scenes ?? {}).map(({ simulator }) => simulator)).size).toBe(7);
    const profiles = release.profiles.map(({ id, stages }) => [id, stages.length] as const);
    for (const [, stages] of profiles) expect(stages).toBeGreaterThanOrEqual(4);
    expect(release.competenceStages?.length).toBeGreaterThanOrEqual(4);
    expect(profiles.map(([id]) => id)).toEqual(
      expect.arrayContaining([
        ...['rentree-6e', 'cycle4-socle', 'seconde-snt', 'ia-bien-utiliser', 'ia-comprendre'],
        ...['securite-en-ligne', 'bureautique-essentielle'],
      ]),
    );
  });
});

describe('every item of the bank', () => {
  it.each(items.map((item) => [item.id, item] as const))(
    '%s shows nothing of its answer before it is given',
    (_, item) => {
      const shown = { item: itemForPupil(item), question: publicQuestion(item.question, 7) };
      expect(namesIn(shown).filter((name) => SECRETS.includes(name) && !isFieldName(item, name))).toEqual([]);
      const page = JSON.stringify(shown);
      expect(page).not.toContain(JSON.stringify(item.text.feedback).slice(1, -1));
      const reasons =
        'options' in item.question
          ? item.question.options.flatMap((option) => option.why ?? [])
          : expectedOf(item.question);
      for (const why of reasons) expect(page).not.toContain(JSON.stringify(why).slice(1, -1));
    },
  );

  it.each(items.map((item) => [item.id, item] as const))(
    '%s can be answered right, however it is shuffled',
    (_, { question }) => {
      for (const seed of [1, 2, 3, 2_000_000_000]) {
        const validation = validateAnswer(question, rightAnswer(question, seed), seed);
        expect(validation.ok && scoreAnswer(question, validation.answer)).toMatchObject({ verdict: 'right' });
      }
    },
  );
});

/** What a simulator’s checks say once they hold. */
const expectedOf = (question: Question) =>
  question.type === 'act' ? question.checks.map(({ say }) => say) : [];

/** A field may be called anything by its author. */
const isFieldName = (item: (typeof items)[number], name: string) =>
  'fields' in item.question && item.question.fields.some((field) => field.name === name);

const scenes = Object.entries(release.scenes ?? {});

describe('every scene of a simulator', () => {
  it.each(scenes)('%s holds nothing of the checks that judge it', (_, scene) => {
    expect(namesIn(scene).filter((name) => SECRETS.includes(name))).toEqual([]);
    const told = items.flatMap(({ question }) => expectedOf(question));
    const shown = JSON.stringify(scene);
    for (const say of told) expect(shown).not.toContain(JSON.stringify(say).slice(1, -1));
  });

  it.each(scenes)('%s takes any text without a surprise', (name, scene) => {
    const question = {
      type: 'act',
      simulator: scene.simulator,
      sceneId: name,
      scene,
      checks: [],
      solution: [],
    } as const;
    const start = play(scene, []).state;
    const near = fc.record(
      Object.fromEntries(
        Object.keys(start).map((key) => [
          key,
          fc.oneof(fc.anything(), fc.constant(start[key as keyof typeof start])),
        ]),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          near.map((value) => JSON.stringify(value) ?? ''),
        ),
        (etat) => {
          const checked = validateAnswer(question, { etat }, 1);
          if (checked.ok) expect(scoreAnswer(question, checked.answer).verdict).toBe('right');
        },
      ),
    );
    expect(validateAnswer(question, { etat: JSON.stringify(start) }, 1)).toMatchObject({ ok: true });
  });
});

describe('the files of the bank', () => {
  // Photos are drawn pixel by pixel: half a second each.
  it('are those that their makers make', async () => {
    expect(await checkAssets(await listAssetMakers(join(dir, 'assets')))).toEqual([]);
  }, 120_000);
});
