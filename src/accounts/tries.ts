/** How failed tries slow down what comes next. */
export interface TryPolicy {
  /** Failures without any delay. */
  readonly free: number;
  /** Seconds to wait after the last free one; each further failure doubles it. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** One failure is forgotten every so many seconds. */
  readonly forgetsEvery: number;
}

export interface Tries {
  readonly failures: number;
  readonly countedAt: Date;
}

/** One failure more: how many count now, and until when nothing is tried again. */
export function afterFailure(
  { free, firstDelay, longestDelay, forgetsEvery }: TryPolicy,
  tries: Tries,
  now: Date,
): { failures: number; blockedUntil: Date | null } {
  const seconds = Math.max(0, (now.getTime() - tries.countedAt.getTime()) / 1000);
  const failures = Math.max(0, tries.failures - Math.floor(seconds / forgetsEvery)) + 1;
  if (failures < free) return { failures, blockedUntil: null };
  const delay = Math.min(longestDelay, firstDelay * 2 ** Math.min(failures - free, 30));
  return { failures, blockedUntil: new Date(now.getTime() + delay * 1000) };
}

const MINUTE = 60;
const HOUR = 3600;

/** One account: five tries, then 30 s, 1 min, 2 min… up to a quarter of an hour. About a hundred guesses a day. */
export const ACCOUNT: TryPolicy = {
  free: 5,
  firstDelay: 30,
  longestDelay: 15 * MINUTE,
  forgetsEvery: 15 * MINUTE,
};

/**
 * One address on the network, whatever the account: a school of 300 behind it may all mistype at 8:30. Twelve failures a
 * minute for ever, three hundred at once.
 */
export const ADDRESS: TryPolicy = { free: 300, firstDelay: 5, longestDelay: 5 * MINUTE, forgetsEvery: 5 };

/** New accounts from one address: a whole school on its first day, not a flood. */
export const SIGN_UPS: TryPolicy = { free: 600, firstDelay: 5, longestDelay: 5 * MINUTE, forgetsEvery: 5 };

/** Mails to one mailbox that anybody may cause: three, then fewer and fewer. */
export const MAILS: TryPolicy = {
  free: 3,
  firstDelay: 2 * MINUTE,
  longestDelay: 2 * HOUR,
  forgetsEvery: HOUR,
};

/** Telling the owner of an account what others try: once a day. */
export const TELLINGS: TryPolicy = {
  free: 1,
  firstDelay: 24 * HOUR,
  longestDelay: 24 * HOUR,
  forgetsEvery: 24 * HOUR,
};
