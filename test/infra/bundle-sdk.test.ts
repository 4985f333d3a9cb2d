import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleServices } from '../../infra/bundle.ts';

/** What AWS would answer, by the operation asked for. */
const answers: Readonly<Record<string, readonly [number, unknown]>> = {
  PutItem: [200, {}],
  GetItem: [200, { Item: { pk: { S: 'CASE#1' }, sequence: { N: '7' } } }],
  UpdateItem: [
    400,
    {
      __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
      Item: { pk: { S: 'CASE#1' } },
      message: 'The conditional request failed',
    },
  ],
  DeleteItem: [400, { __type: 'com.amazon.coral.service#UnheardOfException', message: 'new on the server' }],
  Scan: [400, { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: 'no such table' }],
  SendTaskSuccess: [200, {}],
  StartExecution: [400, { __type: 'ExecutionAlreadyExists', message: 'there is one' }],
  PutEvents: [200, { Entries: [{ EventId: '1' }], FailedEntryCount: 0 }],
};

const entry = `
  import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
  import { ExecutionAlreadyExists, SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
  import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
  import { errors } from 'jose';

  const db = DynamoDBDocumentClient.from(new DynamoDBClient());
  const flow = new SFNClient();
  const key = { TableName: 'Cases', Key: { pk: 'CASE#1' } };
  const fault = (call, known) => call.then(() => 'none', (error) => [error.name, known ? error instanceof known : null]);
  export const api = async () => ({
    put: (await db.send(new PutCommand({ TableName: 'Cases', Item: { pk: 'CASE#1', sequence: 7 } }))).$metadata.httpStatusCode,
    got: (await db.send(new GetCommand(key))).Item,
    condition: await fault(db.send(new UpdateCommand(key)), ConditionalCheckFailedException),
    unknown: await fault(db.send(new DeleteCommand(key))),
    other: await db.send(new ScanCommand({ TableName: 'Cases' })).catch(({ name, message, $fault, $metadata }) => [name, message, $fault, $metadata.httpStatusCode]),
    started: await fault(flow.send(new StartExecutionCommand({ stateMachineArn: 'arn:aws:states:x' })), ExecutionAlreadyExists),
    ended: (await flow.send(new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }))).$metadata.httpStatusCode,
    told: (await new EventBridgeClient().send(new PutEventsCommand({ Entries: [{ Source: 's' }] }))).Entries,
    token: [new errors.JWTExpired('late', {}).name, new errors.JWKSTimeout().name],
  });
`;

describe('given a bundle in which stand-ins take the place of parts of the SDK', () => {
  const root = mkdtempSync(join(tmpdir(), 'jintiao-bundle-sdk-'));
  const outdir = join(root, '.build');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    const [status, body] = answers[operation] ?? [500, {}];
    text(request)
      .then(() => {
        asked.push(operation);
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      })
      .catch((error: Error) => response.destroy(error));
  });
  let told: Readonly<Record<string, unknown>> = {};

  beforeAll(async () => {
    mkdirSync(join(root, 'services', 'calls'), { recursive: true });
    writeFileSync(join(root, 'services', 'calls', 'entry.ts'), entry);
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    await bundleServices({ root, outdir });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const url = pathToFileURL(join(outdir, 'calls', 'index.mjs')).href;
    const script = `import('${url}').then(async ({ api }) => process.stdout.write(JSON.stringify(await api())))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
      env: {
        AWS_REGION: 'cn-northwest-1',
        AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}`,
      },
    });
    told = JSON.parse(stdout);
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    rmSync(root, { recursive: true, force: true });
  });

  it('writes and reads items, starts executions, ends waits and publishes', () => {
    expect(told).toMatchObject({
      put: 200,
      got: { pk: 'CASE#1', sequence: 7 },
      ended: 200,
      told: [{ EventId: '1' }],
    });
    expect(asked).toEqual([
      'PutItem',
      'GetItem',
      'UpdateItem',
      'DeleteItem',
      'Scan',
      'StartExecution',
      'SendTaskSuccess',
      'PutEvents',
    ]);
  });

  it('knows the errors of AWS by name and by class, though names are not kept', () => {
    expect(told).toMatchObject({
      condition: ['ConditionalCheckFailedException', true],
      started: ['ExecutionAlreadyExists', true],
      unknown: ['UnheardOfException', null],
    });
  });

  it('passes on what AWS says of an error whose class is left out', () => {
    expect(told).toMatchObject({ other: ['ResourceNotFoundException', 'no such table', 'client', 400] });
  });

  it('keeps the names of errors that take them from their classes', () => {
    expect(told).toMatchObject({ token: ['JWTExpired', 'JWKSTimeout'] });
  });
});
