import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { type LogCode, logCatalogue } from './log-catalogue.ts';

/**
 * What a line may say beside its code: ids, codes and figures. Never an object, never a person. The logger keeps
 * `level`, `message`, `timestamp`, `service` and `sampling_rate` for itself.
 */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  /** From here on every line names this invocation. */
  begin(context: Context): void;
  say(code: LogCode, facts?: Facts): void;
  /** Also counts it: the line is an embedded metric of CloudWatch, by function alone (codes would cost a metric each). */
  count(metric: 'Rejections' | 'Surprises', code: LogCode, facts?: Facts): void;
}

/** What may be said of a surprise. The stack holds our code's lines and the error's own message, no request. */
export const factsOf = (error: unknown): Facts =>
  error instanceof Error ? { error: error.name, stack: error.stack } : { error: typeof error };

// CloudWatch reads a log line of this form as a metric; no library and no call is needed.
// Its dimension is the line's own key `service`.
const embedded = (metric: string): object => ({
  _aws: {
    Timestamp: Date.now(),
    CloudWatchMetrics: [
      { Namespace: 'Jintiao', Dimensions: [['service']], Metrics: [{ Name: metric, Unit: 'Count' }] },
    ],
  },
  [metric]: 1,
});

/** @param service as the lines and metrics name it: `intake.api` */
export const logOf = (service: string, logger = new Logger({ serviceName: service })): Log => {
  const write = (code: LogCode, extra: object): void => {
    const { level, sentence } = logCatalogue[code];
    logger[level](sentence, { code, ...extra });
  };
  return {
    begin: (context) => logger.addContext(context),
    say: (code, facts = {}) => write(code, facts),
    count: (metric, code, facts = {}) => write(code, { ...facts, ...embedded(metric) }),
  };
};
