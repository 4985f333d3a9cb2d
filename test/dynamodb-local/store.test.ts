import { DYNAMODB_LOCAL } from '../support/store-contract/ways.ts';
import { storeContract } from '../support/store-contract.ts';
import { startTables } from './tables.ts';

storeContract("AWS's DynamoDB Local", DYNAMODB_LOCAL, startTables);
