/** What a simulator may tell the page around it. Anything else it says is not heard. */
export interface FrameMessage {
  /** It has started and would take a state back. */
  readonly ready: boolean;
  /** JSON of the state after an act, null when the message is about something else. */
  readonly state: string | null;
  /** Pixels it would like, within reason. */
  readonly height: number | null;
}

/** Longest state that the server takes. */
const MAX_STATE = 8192;
const SHORTEST = 240;
const TALLEST = 2400;

export function readFrameMessage(message: unknown): FrameMessage {
  const { ready, state, height } = (typeof message === 'object' && message !== null ? message : {}) as Record<
    string,
    unknown
  >;
  const json = typeof state === 'object' && state !== null ? JSON.stringify(state) : null;
  return {
    ready: ready === true,
    state: json !== null && json.length <= MAX_STATE ? json : null,
    height:
      typeof height === 'number' && Number.isFinite(height)
        ? Math.round(Math.min(TALLEST, Math.max(SHORTEST, height)))
        : null,
  };
}
