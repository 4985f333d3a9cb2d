import type { Assembly } from '../../infra/local/parts.ts';
import type { Life } from './case-life.ts';
import type { Line } from './cost.ts';
import { ASSUMED, MONTHLY, PRICE } from './price.ts';

const line = (what: string, each: number, times: number) => ({ what, each, times, dollars: each * times });

/** Bytes of a case that are never written over. */
const keptBytes = ({ calls }: Life): number =>
  calls
    .flatMap(({ items }) => items)
    .reduce((sum, { table, bytes }) => sum + (/-(cases|private)$/.test(table) ? bytes : 0), 0);

/** What a month costs before the first case, and what a stored case adds to each month after it; dollars. */
export const monthly = (
  assembly: Assembly,
  life: Life,
): readonly (Omit<Line, 'aCase'> & { readonly times: number })[] => {
  const count = (type: string): number => assembly.of(type).length;
  const polled = assembly
    .of('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => JSON.stringify(properties.EventSourceArn ?? '').includes(':sqs:')).length;
  return [
    line('KMS keys', MONTHLY.key, count('AWS::KMS::Key')),
    line('alarms', MONTHLY.alarm, count('AWS::CloudWatch::Alarm')),
    line('dashboards', MONTHLY.dashboard, count('AWS::CloudWatch::Dashboard')),
    line('secrets', MONTHLY.secret, count('AWS::SecretsManager::Secret')),
    line('polls of the queues (SQS requests)', PRICE.queueRequest, polled * ASSUMED.pollsAMonth),
    line(
      'custom metrics, at most: rejections and surprises of each function',
      MONTHLY.customMetric,
      2 * count('AWS::Lambda::Function'),
    ),
    line('GB stored and restorable, of 1,000 cases', MONTHLY.storedGb + MONTHLY.restorableGb, keptBytes(life) * 1e-6),
    line('GB of logs kept, of 1,000 cases', MONTHLY.archivedLogGb, life.logBytes * 1e-6),
  ];
};
