/** What wakes the functions, and where goes what could not be done. Parts of physical names. */

/** The services that hear events, each from a queue of its own name. */
export const consumers = ['continuation', 'assignment', 'notification', 'ledger', 'flow', 'codes'] as const;
export type ConsumerName = (typeof consumers)[number];

/** Once a day at this hour in Asia/Shanghai. People are told at the start of their working day (mechanism.md §4.4). */
export const dailyRuns = [
  { name: 'notification-watch', hour: 9 },
  { name: 'publisher-reconcile', hour: 2 },
] as const;

/** Hears of changes of Cases that were given up. */
export const GIVEN_UP = 'publisher-dead';

export const deadLetterQueues: readonly string[] = [
  ...[...consumers, ...dailyRuns.map(({ name }) => name)].map((name) => `${name}-dead`),
  GIVEN_UP,
];
