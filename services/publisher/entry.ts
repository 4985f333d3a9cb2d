import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases, dynamodbCommitIndex } from '../../shared/adapters/dynamodb-cases.ts';
import { commitFrom } from '../../shared/adapters/dynamodb-changes.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbReconciler } from '../../shared/adapters/dynamodb-reconciler.ts';
import { eventbridge } from '../../shared/adapters/eventbridge.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { scheduledFunction } from '../../shared/lambda/scheduled-function.ts';
import { streamFunction } from '../../shared/lambda/stream-function.ts';
import { publish } from './publish.ts';
import { type ReconcilerPorts, reconcile as reconcileWith } from './reconcile.ts';

const bus = eventbridge(readConfig(z.object({ BUS_NAME: z.string() }), process.env).BUS_NAME);

const announce = publish(bus);

export const onChange = streamFunction({
  onImage: (image) => announce(commitFrom(image)),
  log: logOf('publisher.onChange'),
});

/** Read when a night's run begins: the function behind the stream has no tables and must start without them. */
const reconcilerPorts = (): ReconcilerPorts => {
  const config = readConfig(
    z.object({ TABLE_CASES: z.string(), TABLE_LEDGER: z.string(), TABLE_DIRECTORY: z.string() }),
    process.env,
  );
  const db = documents();
  return {
    index: dynamodbCommitIndex(db, config.TABLE_CASES),
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    ledger: dynamodbLedger(db, config.TABLE_LEDGER),
    place: dynamodbReconciler(db, config.TABLE_DIRECTORY),
    bus,
    now,
  };
};

export const reconcile = scheduledFunction({
  run: async () => ({ ...(await reconcileWith(reconcilerPorts())()) }),
  log: logOf('publisher.reconcile'),
});
