import type { Fact, Facts, Model } from './model.ts';
import { isIn, isPlain, isText, own } from './shape.ts';

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export type Control =
  | (Labelled & { readonly kind: 'switch'; readonly on: boolean })
  | (Labelled & {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly label: string }[];
      readonly value: string;
    })
  | (Labelled & { readonly kind: 'date' | 'text'; readonly value: string })
  | (Labelled & {
      readonly kind: 'people';
      /** « none » takes the access away and is always possible. */
      readonly roles: readonly { readonly id: string; readonly label: string }[];
      readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[];
    });

export interface SettingsScene {
  readonly simulator: 'settings';
  /** Name of the window: « Partage de l’album ». */
  readonly title: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly text?: string | undefined;
    readonly controls: readonly Control[];
  }[];
  /** Changes count only once « Enregistrer » is pressed. */
  readonly save: boolean;
}

export type ControlValue = boolean | string | Readonly<Record<string, string>>;
type Values = Readonly<Record<string, ControlValue>>;

export interface SettingsState {
  readonly section: string;
  /** Controls that were touched. */
  readonly values: Values;
  /** What was in force at the last « Enregistrer ». */
  readonly saved: Values;
}

export type SettingsAction =
  | { readonly do: 'go'; readonly section: string }
  | { readonly do: 'set'; readonly id: string; readonly value: boolean | string }
  | { readonly do: 'role'; readonly id: string; readonly person: string; readonly role: string }
  | { readonly do: 'save' };

export const NO_ROLE = 'none';
const MAX_TEXT = 120;

const controlsOf = (scene: SettingsScene): readonly Control[] =>
  scene.sections.flatMap(({ controls }) => controls);

export function firstValue(control: Control): ControlValue {
  switch (control.kind) {
    case 'switch':
      return control.on;
    case 'people':
      return Object.fromEntries(control.people.map(({ id, role }) => [id, role]));
    default:
      return control.value;
  }
}

export const valueIn = (values: Values, control: Control): ControlValue =>
  own(values, control.id) ?? firstValue(control);

function fits(control: Control, value: unknown): value is ControlValue {
  switch (control.kind) {
    case 'switch':
      return typeof value === 'boolean';
    case 'choice':
      return isIn(
        value,
        control.options.map(({ id }) => id),
      );
    case 'text':
      return isText(value, MAX_TEXT);
    case 'date':
      return value === '' || (isText(value, 10) && /^\d{4}-\d{2}-\d{2}$/.test(value));
    case 'people': {
      const roles = [NO_ROLE, ...control.roles.map(({ id }) => id)];
      return (
        isPlain(value) &&
        Object.keys(value).length === control.people.length &&
        control.people.every(({ id }) => isIn(own(value, id), roles))
      );
    }
  }
}

const same = (a: ControlValue, b: ControlValue): boolean =>
  typeof a === 'object' && typeof b === 'object'
    ? Object.keys(a).every((key) => own(a, key) === own(b, key))
    : a === b;

function set(scene: SettingsScene, state: SettingsState, id: string, value: unknown): SettingsState {
  const control = controlsOf(scene).find((one) => one.id === id);
  if (!control || !fits(control, value) || same(valueIn(state.values, control), value)) return state;
  return { ...state, values: { ...state.values, [id]: value } };
}

function reduce(scene: SettingsScene, state: SettingsState, action: SettingsAction): SettingsState {
  switch (action.do) {
    case 'go':
      if (!scene.sections.some(({ id }) => id === action.section) || action.section === state.section)
        return state;
      return { ...state, section: action.section };
    case 'set':
      return set(scene, state, action.id, action.value);
    case 'role': {
      const control = controlsOf(scene).find((one) => one.id === action.id);
      const now = control && valueIn(state.values, control);
      return typeof now === 'object'
        ? set(scene, state, action.id, { ...now, [action.person]: action.role })
        : state;
    }
    case 'save':
      return isUnsaved(scene, state) ? { ...state, saved: state.values } : state;
    default:
      return state;
  }
}

/** Something on the screen is not in force yet. */
export const isUnsaved = (scene: SettingsScene, { values, saved }: SettingsState): boolean =>
  scene.save && controlsOf(scene).some((control) => !same(valueIn(values, control), valueIn(saved, control)));

function read(scene: SettingsScene, value: unknown): SettingsState | null {
  if (
    !isPlain(value) ||
    !isIn(
      value.section,
      scene.sections.map(({ id }) => id),
    )
  )
    return null;
  const controls = controlsOf(scene);
  const isValues = (all: unknown): all is Values =>
    isPlain(all) &&
    Object.entries(all).every(([id, one]) =>
      controls.some((control) => control.id === id && fits(control, one)),
    );
  const { section, values, saved } = value;
  return isValues(values) && isValues(saved) ? { section, values, saved } : null;
}

/** `values/ID`: what is in force (saved, where saving is asked) · `unsaved`: something is left to save. */
function facts(scene: SettingsScene, state: SettingsState): Facts {
  const inForce = scene.save ? state.saved : state.values;
  const values = controlsOf(scene).map((control): [string, Fact] => [control.id, valueIn(inForce, control)]);
  return { values: Object.fromEntries(values), unsaved: isUnsaved(scene, state) };
}

const start = (scene: SettingsScene): SettingsState => ({
  section: scene.sections[0]?.id ?? '',
  values: {},
  saved: {},
});

export const settings: Model<SettingsScene, SettingsState, SettingsAction> = { start, reduce, read, facts };
