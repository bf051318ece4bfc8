import { describe, expect, it } from 'vitest';
import { buildRelease } from './build-release.ts';
import { contentOf, contentWith, PICTURE, SOUND, TUBE } from './fixtures.ts';

const release = buildRelease(contentOf());

describe('a release', () => {
  it('is plain JSON, named by what it holds', () => {
    expect(JSON.parse(JSON.stringify(release))).toEqual(release);
    expect(release.id).toMatch(/^[0-9a-f]{16}$/);
    expect(buildRelease(contentOf())).toEqual(release);
  });

  it('is another one when a word or a picture changes, the same when a comment does', () => {
    const redrawn = SOUND[PICTURE].replace('#fff', '#eee');
    expect(buildRelease(contentWith(TUBE, 'piscine, correct', 'bassin, correct')).id).not.toBe(release.id);
    expect(buildRelease(contentOf({ [PICTURE]: redrawn })).id).not.toBe(release.id);
    expect(buildRelease(contentOf({ [TUBE]: `# A note\n${SOUND[TUBE]}` })).id).toBe(release.id);
  });

  it('writes out what an alternative inherits, and keeps its own words', () => {
    const [prototype, alternative] = [release.items['query.1.a'], release.items['query.1.b']];
    expect(alternative?.text.question).toBe(prototype?.text.question);
    expect(alternative?.text.instruction).toBe('Wanda veut lire les horaires du gymnase.');
    expect(alternative?.question).toMatchObject({
      type: 'choice',
      options: [{ correct: false }, { text: 'gymnase.example', correct: true }, { pin: 'last' }],
    });
    expect(release.items['query.4.b']).toMatchObject({
      timer: 90,
      do: true,
      question: { fields: [{ options: ['prix', 'note'] }, { format: 'number', suffix: 'km' }] },
    });
  });

  it('keeps a text whatever its look: 12.5 is « 12.5 »', () => {
    expect(release.items['query.4.a']?.question).toMatchObject({ accept: { b: ['12.5', '1 000'] } });
  });

  it('holds what is playable only', () => {
    const draft = contentWith(
      TUBE,
      '- id: query.2.b\n        from: query.2.a\n        status: validated',
      '- id: query.2.b\n        from: query.2.a\n        status: review',
    );
    expect(buildRelease(draft).skills['query.2']?.itemIds).toEqual(['query.2.a']);
    expect(buildRelease(draft).items['query.2.b']).toBeUndefined();
    const building = buildRelease(
      contentWith(TUBE, '  - level: 5\n    status: active', '  - level: 5\n    status: building'),
    );
    expect(Object.keys(building.skills)).toEqual(['query.1', 'query.2', 'query.3', 'query.4']);
    expect(building.items['query.5.a']).toBeUndefined();
  });

  it('shares the eight pix of a level between the skills of that level in the competence', () => {
    expect(release.skills['query.1']?.pix).toBe(8);
    const source = SOUND[TUBE]
      .replace('tube: query', 'tube: source')
      .replace(/query\.(\d)/g, 'source.$1')
      .replace('        picture: page.svg\n', '')
      .replace(/ {8}files: .*\n/, '');
    const two = buildRelease(contentOf({ 'tubes/1.1/source.yaml': source }));
    expect([two.skills['query.1']?.pix, two.skills['source.1']?.pix]).toEqual([4, 4]);
  });

  it('takes what was learnt from the newest parameter file, and names it in its number', () => {
    const learnt = (difficulty: number) =>
      JSON.stringify({
        learntOn: '2026-11-22',
        participations: 9,
        answers: 90,
        skills: { 'query.1': { difficulty, answers: 40 } },
        items: { 'query.1.a': { slip: 0.1, guess: 0.3, answers: 40 } },
      });
    const found = buildRelease(
      contentOf({ 'parameters/0001.json': learnt(3), 'parameters/0002.json': learnt(1.5) }),
    );
    expect(found.skills['query.1']?.difficulty).toBe(1.5);
    expect(found.items['query.1.a']?.learnt).toEqual({ slip: 0.1, guess: 0.3, answers: 40 });
    expect(found.skills['query.2']).not.toHaveProperty('difficulty');
    expect(found.id).not.toBe(release.id);
    expect(() => buildRelease(contentOf({ 'parameters/0001.json': '{"skills": 3}' }))).toThrow(
      /parameters\/0001\.json:1/,
    );
  });

  it('tells where broken content is', () => {
    const broken = contentWith(TUBE, 'do: false', 'do: perhaps');
    expect(() => buildRelease(broken)).toThrow(/tubes\/1\.1\/query\.yaml:\d+ query\.5\.a: do/);
  });
});
