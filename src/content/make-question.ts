import type { Action, Check, Field, Question, Scene } from '../engine/index.ts';
import type { ItemInFile } from './schema.ts';

/** Finds the world of a simulator by its name. */
export type FindScene = (name: string) => Scene | undefined;

/** The engine's question from an item's French block. */
export function makeQuestion(item: ItemInFile, findScene: FindScene): Question {
  switch (item.type) {
    case 'choice':
    case 'choices':
      return {
        type: item.type,
        shuffle: item.shuffle,
        options: (item.fr.choices ?? []).map((option) => ({
          ...option,
          correct: option.correct ?? false,
        })) as Extract<Question, { options: unknown }>['options'],
      };
    case 'text': {
      const [field] = makeFields(item);
      if (!field) throw new Error(`${item.id}: no field`);
      return { type: 'text', field, accept: item.fr.accept?.[field.name] ?? [] };
    }
    case 'texts':
      return { type: 'texts', fields: makeFields(item), accept: item.fr.accept ?? {} };
    case 'texts-any-order':
      return { type: 'texts-any-order', fields: makeFields(item), groups: item.fr.groups ?? {} };
    case 'act':
      return makeAct(item, findScene);
  }
}

function makeAct(item: ItemInFile, findScene: FindScene): Question {
  const scene = findScene(item.scene ?? '');
  if (!scene) throw new Error(`${item.id}: no scene « ${item.scene} »`);
  return {
    type: 'act',
    simulator: scene.simulator,
    sceneId: item.scene ?? '',
    scene,
    checks: makeChecks(item),
    solution: (item.acts?.accept[0] ?? []) as unknown as readonly Action[],
  };
}

/** Each check with its sentence. Where several ways are right, the place of the whole says nothing. */
export function makeChecks({ checks = {}, fr }: ItemInFile): Check[] {
  return Object.entries(checks).map(([name, { at = '', ...rest }]) => ({
    at,
    ...rest,
    say: fr.done?.[name] ?? '',
  }));
}

export function makeFields(item: ItemInFile): Field[] {
  const { labels = {}, helps = {}, suffixes = {}, options = {} } = item.fr;
  return Object.entries(item.fields ?? {}).map(([name, field]) => ({
    name,
    label: labels[name] ?? name,
    format: field.format,
    width: field.width,
    tolerance: field.tolerance,
    options: options[name] ?? [],
    ...(helps[name] === undefined ? {} : { help: helps[name] }),
    ...(suffixes[name] === undefined ? {} : { suffix: suffixes[name] }),
  }));
}
