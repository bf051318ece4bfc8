/**
 * A simulator without its screen: what one can do in it, and what then counts. Pure, so that the browser plays it and the
 * server judges it with the same functions.
 */

/** What checks look at: plain values under names. */
export type Fact =
  | string
  | number
  | boolean
  | null
  | readonly Fact[]
  | { readonly [name: string]: Fact | undefined };

export type Facts = Readonly<Record<string, Fact>>;

export interface Model<Scene, State, Action> {
  readonly start: (scene: Scene) => State;
  /** An act that is not possible here leaves the very same state. */
  readonly reduce: (scene: Scene, state: State, action: Action) => State;
  /** A state from outside, or null when this simulator cannot have made it. */
  readonly read: (scene: Scene, value: unknown) => State | null;
  readonly facts: (scene: Scene, state: State) => Facts;
}
