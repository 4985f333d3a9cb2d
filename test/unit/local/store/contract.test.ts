import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../../infra/local/store/store.ts';
import { HOST } from '../../../support/store-contract/ways.ts';
import { storeContract } from '../../../support/store-contract.ts';
import { tableResource } from '../../../support/table-resource.ts';
import { serve } from './loopback.ts';

storeContract('the local host', HOST, async (tables) => {
  const folder = await mkdtemp(join(tmpdir(), 'jintiao-store-'));
  const store = await openStore({ folder, now: () => Date.now() });
  await store.createTables(tables.map(tableResource));
  const front = await serve(store.dynamodb);
  return {
    endpoint: front.endpoint,
    stop: async () => {
      await front.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
