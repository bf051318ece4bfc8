import { describe, expect, it } from 'vitest';
import { buildRelease } from './build-release.ts';
import { contentOf } from './fixtures.ts';
import {
  findCompetence,
  getItem,
  getSkill,
  outlineOf,
  resolveTarget,
  skillsOfCompetence,
  skillsOfProfile,
  stageOf,
  targetOf,
  tutorialsOfSkill,
} from './read-release.ts';

const release = buildRelease(contentOf());

describe('reading a release', () => {
  it('lists the skills of a competence, easiest first, and of a profile, up to its caps', () => {
    expect(skillsOfCompetence(release, '1.1')).toEqual([
      'query.1',
      'query.2',
      'query.3',
      'query.4',
      'query.5',
    ]);
    expect(skillsOfCompetence(release, '2.1')).toEqual([]);
    expect(skillsOfProfile(release, 'start')).toEqual(['query.1', 'query.2', 'query.3']);
    expect(skillsOfProfile(release, 'lost')).toEqual([]);
  });

  it('names what a campaign may test, or nothing', () => {
    expect(resolveTarget(release, { kind: 'competence', key: '1.1' })).toMatchObject({
      name: 'Chercher',
      skillIds: { length: 5 },
    });
    expect(resolveTarget(release, { kind: 'profile', key: 'start' })).toMatchObject({
      name: 'Départ',
      skillIds: { length: 3 },
    });
    expect(resolveTarget(release, { kind: 'profile', key: '1.1' })).toBeNull();
    expect(resolveTarget(release, { kind: 'competence', key: 'start' })).toBeNull();
  });

  it('gives the engine its target, once', () => {
    const target = targetOf(release, ['query.1', 'query.4']);
    expect(target.skills[0]).toEqual({
      id: 'query.1',
      tubeId: 'query',
      competenceId: '1.1',
      level: 1,
      pix: 8,
      items: [
        { id: 'query.1.a', type: 'choice', timed: false, options: 3 },
        { id: 'query.1.b', type: 'choice', timed: false, options: 3 },
      ],
    });
    expect(target.skills[1]?.items[0]).toEqual({ id: 'query.4.a', type: 'texts', timed: true, options: 0 });
    expect(targetOf(release, ['query.1', 'query.4'])).toBe(target);
  });

  it('outlines a target: areas with their tubes, questions, minutes', () => {
    expect(outlineOf(release, skillsOfCompetence(release, '1.1'))).toMatchObject({
      areas: [{ title: { fr: 'Information' }, tubes: 1 }],
      questions: 5,
      minutes: 5,
    });
  });

  it.each([
    [0, 0, 'Berge'],
    [49, 0, 'Berge'],
    [50, 1, 'Chemin'],
    [100, 1, 'Chemin'],
  ])('finds the stage of %d %%', (percent, rank, title) => {
    expect(
      stageOf(release, { targetKind: 'profile', targetKey: 'start', stages: null }, percent, 'fr'),
    ).toMatchObject({
      rank,
      count: 1,
      title,
    });
  });

  it('finds the stages that competences share; an older release has none', () => {
    const competence = { targetKind: 'competence', targetKey: '1.1', stages: null };
    expect(stageOf(release, competence, 50, 'fr')).toMatchObject({ rank: 0, count: 0, title: 'Rive' });
    const { competenceStages: _, ...older } = release;
    expect(stageOf(older, competence, 50, 'fr')).toBeNull();
  });

  it('names a stage in the language of the page, in French where English is missing', () => {
    const at = (title: { fr: string; en?: string }) =>
      stageOf(
        release,
        {
          targetKind: 'profile',
          targetKey: 'start',
          stages: [{ threshold: 0, title, message: { fr: 'Va' } }],
        },
        50,
        'en',
      );
    expect(at({ fr: 'Berge', en: 'Bank' })).toMatchObject({ title: 'Bank', message: 'Va' });
    expect(at({ fr: 'Berge' })).toMatchObject({ title: 'Berge' });
  });

  it('takes the stages that a campaign froze, also where there are none', () => {
    const stage = (threshold: number, fr: string) => ({ threshold, title: { fr }, message: { fr } });
    const frozen = {
      targetKind: 'profile',
      targetKey: 'start',
      stages: [stage(0, 'Bas'), stage(30, 'Haut')],
    };
    expect(stageOf(release, frozen, 30, 'fr')).toMatchObject({ rank: 1, count: 1, title: 'Haut' });
    expect(stageOf(release, { ...frozen, stages: [] }, 30, 'fr')).toBeNull();
  });

  it('finds or refuses by identifier', () => {
    expect(findCompetence(release, '2.1')?.title.fr).toBe('Interagir');
    expect(findCompetence(release, '9.9')).toBeNull();
    expect(tutorialsOfSkill(release, 'query.1').map(({ id }) => id)).toEqual(['query-words']);
    expect(() => getSkill(release, 'query.8')).toThrow(/no skill query\.8/);
    expect(() => getItem(release, 'query.8.a')).toThrow(/no item query\.8\.a/);
  });
});
