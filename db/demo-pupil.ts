import { findCampaignById } from '../src/campaigns/index.ts';
import { getSkill, getSurface } from '../src/content/index.ts';
import type { Deps } from '../src/deps.ts';
import { play, questionSeed } from '../src/engine/index.ts';
import {
  findParticipation,
  nextStep,
  passCheckpoint,
  progressRatio,
  shareResults,
  startParticipation,
  submitAnswer,
} from '../src/participations/index.ts';
import { rightAnswer } from './right-answer.ts';

export interface DemoRun {
  readonly userId: string;
  readonly campaignId: number;
  /** Level at which the pupil succeeds every other time. */
  readonly strength: number;
  /** Share of the test done, 0 to 1. */
  readonly upTo: number;
  readonly share: boolean;
  readonly at: Date;
}

/** A simulated pupil who takes the test through the same doors as a real one. */
export async function playPupil(deps: Deps, run: DemoRun): Promise<void> {
  const campaign = await findCampaignById(deps.db, run.campaignId);
  if (!campaign) throw new Error('no such campaign');
  const release = await deps.releases.get(campaign.releaseId);
  const started = await startParticipation(deps.db, {
    userId: run.userId,
    campaign,
    release,
    identifier: null,
    group: null,
    seed: deps.random(),
    strategy: deps.config.strategy,
    now: run.at,
  });
  if (!started.ok) throw new Error(started.reason);
  let now = run.at;
  for (;;) {
    const participation = await findParticipation(deps.db, { userId: run.userId, id: started.id });
    if (!participation) throw new Error('the participation is gone');
    const { answerCount, asked } = participation;
    if (nextStep({ ...participation, rulesSeen: true }) === 'checkpoint')
      await passCheckpoint(deps.db, { userId: run.userId, id: started.id, at: answerCount });
    if (asked === null) {
      if (run.share) await shareResults(deps.db, { participation, now });
      return;
    }
    if (progressRatio(participation) >= run.upTo) return;
    now = new Date(now.getTime() + 20_000 + (deps.random() % 50_000));
    const position = answerCount + 1;
    const chance = 1 / (1 + Math.exp(getSkill(release, asked.skillId).level - run.strength));
    const right = (deps.random() % 1000) / 1000 < chance;
    const raw = right
      ? rightAnswer(
          getSurface(release, asked.itemId, participation.seed).question,
          questionSeed(participation.seed, asked.itemId),
        )
      : null;
    await submitAnswer(deps.db, {
      participation,
      release,
      position,
      raw:
        raw ??
        (deps.random() % 4 === 0
          ? null
          : wrongAnswer(deps, getSurface(release, asked.itemId, participation.seed))),
      now,
    });
  }
}

/** Something a form could send that is not right: the first option, a word nobody expects, a simulator left as it was. */
function wrongAnswer(deps: Deps, { question }: ReturnType<typeof getSurface>) {
  if ('options' in question) return { reponse: String(1 + (deps.random() % question.options.length)) };
  if (question.type === 'act') return { etat: JSON.stringify(play(question.scene, []).state) };
  const fields = 'fields' in question ? question.fields : [question.field];
  return Object.fromEntries(
    fields.map((field) => [
      `champ-${field.name}`,
      field.format === 'number'
        ? '7'
        : field.format === 'select'
          ? (field.options[0] ?? '')
          : 'je ne sais plus',
    ]),
  );
}
