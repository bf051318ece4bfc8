import { type BrowserAction, type BrowserScene, browser } from './browser.ts';
import { type ExplorerAction, type ExplorerScene, explorer } from './explorer.ts';
import { type MailboxAction, type MailboxScene, mailbox } from './mailbox.ts';
import type { Facts, Model } from './model.ts';
import { type PhotoAction, type PhotoScene, photo } from './photo.ts';
import { type RobotAction, type RobotScene, robot } from './robot.ts';
import { type SettingsAction, type SettingsScene, settings } from './settings.ts';
import { type SheetAction, type SheetScene, sheet } from './sheet/sheet.ts';

/** The small world in which one acts. It holds nothing of the checks: it is sent as it is. */
export type Scene =
  | BrowserScene
  | ExplorerScene
  | MailboxScene
  | PhotoScene
  | RobotScene
  | SettingsScene
  | SheetScene;

export type SimulatorName = Scene['simulator'];

export type Action =
  | BrowserAction
  | ExplorerAction
  | MailboxAction
  | PhotoAction
  | RobotAction
  | SettingsAction
  | SheetAction;

type Use<R> = <S, T>(model: Model<S, T, Action>, scene: S) => R;

/** Spelt out rather than looked up, so that the compiler pairs each scene with its own model. */
function withModel<R>(scene: Scene, use: Use<R>): R {
  // A model leaves its state as it is for an action that is not its own.
  const any = <S, T, A>(model: Model<S, T, A>) => model as unknown as Model<S, T, Action>;
  switch (scene.simulator) {
    case 'browser':
      return use(any(browser), scene);
    case 'explorer':
      return use(any(explorer), scene);
    case 'mailbox':
      return use(any(mailbox), scene);
    case 'photo':
      return use(any(photo), scene);
    case 'robot':
      return use(any(robot), scene);
    case 'settings':
      return use(any(settings), scene);
    case 'sheet':
      return use(any(sheet), scene);
  }
}

/** A state from outside, shaped again by its simulator; null when it cannot have made it. */
export const readState = (scene: Scene, value: unknown): object | null =>
  withModel(scene, (model, own) => model.read(own, value) as object | null);

/** What a state comes to; null for a state that this scene does not know. */
export const factsOf = (scene: Scene, value: unknown): Facts | null =>
  withModel(scene, (model, own) => {
    const state = model.read(own, value);
    return state === null ? null : model.facts(own, state);
  });

/** The state after these acts, and the first of them that changed nothing. */
export function play(scene: Scene, actions: readonly Action[]): { state: object; idle: number | null } {
  return withModel(scene, (model, own) => {
    let state = model.start(own);
    let idle: number | null = null;
    for (const [at, action] of actions.entries()) {
      const next = model.reduce(own, state, action);
      if (next === state) idle ??= at;
      state = next;
    }
    return { state: state as object, idle };
  });
}
