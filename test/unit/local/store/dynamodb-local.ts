import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { JsonObject } from '../../../../infra/local/parts.ts';
import { clientOf } from '../../../support/store-contract/bench.ts';
import type { Started } from '../../../support/store-contract.ts';

const JAVA = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** The endpoint, once the server has told that it listens and has the tables. */
const ready = async (output: Readable, port: number, tables: readonly JsonObject[]): Promise<string> => {
  for await (const line of createInterface({ input: output })) if (line.includes('CorsParams')) break;
  output.resume();
  const endpoint = `http://127.0.0.1:${port}`;
  const client = clientOf(endpoint, 20);
  for (const { Replicas: _replicas, StreamSpecification: _stream, ...table } of tables)
    await client.send(new CreateTableCommand(table as unknown as CreateTableCommandInput));
  client.destroy();
  return endpoint;
};

/** Starts AWS's DynamoDB Local, in memory, with the tables; the contract's referee where it is present. */
export const startDynamoDbLocal = async (folder: string, tables: readonly JsonObject[]): Promise<Started> => {
  const port = await freePort();
  const child = spawn(
    JAVA,
    [
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-sharedDb',
      '-port',
      `${port}`,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const stop = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill();
    await exit;
  };
  try {
    return { endpoint: await ready(child.stdout, port, tables), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
