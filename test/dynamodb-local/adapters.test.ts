import { dynamodbCases, dynamodbCommitIndex } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbFlow } from '../../shared/adapters/dynamodb-flow.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbLoads } from '../../shared/adapters/dynamodb-loads.ts';
import { dynamodbNotices } from '../../shared/adapters/dynamodb-notices.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { dynamodbReconciler } from '../../shared/adapters/dynamodb-reconciler.ts';
import { reconcilerStoreContract } from '../contract/bus/reconciler-store.ts';
import { caseStoreContract } from '../contract/cases/case-store.ts';
import { privateStoreContract } from '../contract/cases/private-store.ts';
import { flowStoreContract } from '../contract/flow/flow-store.ts';
import { ledgerStoreContract } from '../contract/ledger/ledger-store.ts';
import { noticeStoreContract } from '../contract/notices/notice-store.ts';
import { testTable } from '../support/product-tables.ts';
import { dynamoDbLocalDatabase } from './tables.ts';

// The product's own adapters, by the contracts that they fulfil on the local host.
const WHERE = "on AWS's DynamoDB Local";

caseStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  const tables = { cases: testTable('cases'), directory: testTable('directory') };
  return { cases: { ...dynamodbCases(db, tables), ...dynamodbCommitIndex(db, tables.cases) }, stop };
});

privateStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  return { personal: dynamodbPrivate(db, testTable('private')), stop };
});

ledgerStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  const table = testTable('ledger');
  return { ledger: { ...dynamodbLedger(db, table), ...dynamodbLoads(db, table) }, stop };
});

noticeStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  return { notices: dynamodbNotices(db, testTable('notices')), stop };
});

flowStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  return { flow: dynamodbFlow(db, testTable('flow')), stop };
});

reconcilerStoreContract(WHERE, async () => {
  const { db, stop } = await dynamoDbLocalDatabase();
  return { place: dynamodbReconciler(db, testTable('directory')), stop };
});
