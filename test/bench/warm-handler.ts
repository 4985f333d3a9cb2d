import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient, PutItemCommand, type PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { median } from './figure.ts';

const ROUNDS = 15;
const CALLS = 60;
const WARM_UP = 200;

type Deed = () => Promise<unknown>;

const cpuOf = async (deed: Deed, calls: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let i = 0; i < calls; i += 1) await deed();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
};

/** The filing of a published case, by a channel that is still open, as API Gateway hands it over. */
const filing = () => {
  const published: { readonly steps: readonly { readonly body: object }[] } = JSON.parse(
    readFileSync(resolve('test/fixtures/cases/cengong.json'), 'utf8'),
  );
  const body = { ...published.steps[0]?.body, channel: 'COURT_INVITED' };
  const authorizer = { kind: 'court', id: 'court-2626', counties: '522626', exp: '4102444800' };
  return {
    resource: '/cases',
    path: '/v1/cases',
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
    pathParameters: null,
    queryStringParameters: null,
    body: JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: 'bench', authorizer },
  };
};

const context = { functionName: 'intake', awsRequestId: 'bench', getRemainingTimeInMillis: () => 29_000 };

const nothing = (): void => undefined;

/** The same puts by the SDK alone, one after the other as the handler makes them, with items that are marshalled. */
const barePuts = (puts: readonly PutItemCommandInput[]): Deed => {
  // As our adapter does: the SDK's own log filter is not what the handler is compared with.
  const logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
  const client = new DynamoDBClient({ logger });
  return async () => {
    for (const put of puts) await client.send(new PutItemCommand(put));
  };
};

/** Calls the handler in this process, whose logs go nowhere, and tells the ratio to whoever forked it. */
const measured = async (file: string, store: string): Promise<number> => {
  const { api } = await import(pathToFileURL(file).href);
  const event = filing();
  const handle: Deed = async () => {
    const answer = await api(event, context);
    if (answer.statusCode !== 201) throw new Error(`the filing was answered ${answer.statusCode}: ${answer.body}`);
  };
  await handle();
  const puts: readonly PutItemCommandInput[] = JSON.parse(await (await fetch(store)).text());
  const bare = barePuts(puts);
  await cpuOf(handle, WARM_UP);
  await cpuOf(bare, WARM_UP);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    ratios.push((await cpuOf(handle, CALLS)) / (await cpuOf(bare, CALLS)));
  return median(ratios);
};

const [file, store] = process.argv.slice(2);
if (!file || !store) throw new Error('expects the bundle and the address of the store');
process.send?.(await measured(file, store));
process.disconnect();
