/** Every line the functions log: the code is for machines, the sentence for people. */
export const logCatalogue = {
  'call-answered': { level: 'info', sentence: 'a call was answered' },
  'call-rejected': { level: 'info', sentence: 'a call was rejected' },
  'event-handled': { level: 'info', sentence: 'an event was handled' },
  'event-rejected': { level: 'warn', sentence: 'an event asked for what the case no longer allows; done with' },
  'event-unknown': { level: 'warn', sentence: 'an event of a type this function does not know was passed over' },
  'event-malformed': { level: 'error', sentence: 'a message is no event; it will end in the dead-letter queue' },
  'event-failed': { level: 'error', sentence: 'an event could not be handled; it will be tried again' },
  'change-handled': { level: 'info', sentence: 'a change was handled' },
  'change-passed-over': { level: 'warn', sentence: 'a change that adds nothing was passed over' },
  'change-failed': {
    level: 'error',
    sentence: 'a change could not be handled; it and what follows will be tried again',
  },
  'schedule-done': { level: 'info', sentence: 'a scheduled run ended' },
  'schedule-failed': { level: 'error', sentence: 'a scheduled run failed; it will be tried again' },
  'task-done': { level: 'info', sentence: 'a task of the state machine was done' },
  'task-failed': { level: 'error', sentence: 'a task of the state machine failed; the machine decides what follows' },
  'token-refused': { level: 'info', sentence: 'a token was refused' },
  'token-keys-unavailable': { level: 'error', sentence: "the issuer's keys could not be fetched" },
  surprise: { level: 'error', sentence: 'something unexpected happened' },
} as const satisfies Record<string, { readonly level: 'info' | 'warn' | 'error'; readonly sentence: string }>;

export type LogCode = keyof typeof logCatalogue;
