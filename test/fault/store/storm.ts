import { writeSync } from 'node:fs';
import type { JsonObject } from '../../../infra/local/parts.ts';
import { openStore } from '../../../infra/local/store/store.ts';
import { TABLES } from './storm-tables.ts';

// The child process of the kill test: eight writers without pause, each acknowledged write told on standard output
// before the next begins. It ends only by being killed.
const [folder = '', seed = '0'] = process.argv.slice(2);

const store = await openStore({ folder, now: () => Date.now() });
await store.createTables(TABLES);

const ask = async (operation: string, body: JsonObject): Promise<void> => {
  const { status, body: answer } = await store.dynamodb.answer({ operation, body });
  if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
};

const acknowledge = (fact: object): void => void writeSync(1, `${JSON.stringify(fact)}\n`);

const item = (writer: string, part: string, round: number): JsonObject => ({
  writer: { S: writer },
  part: { S: part },
  round: { N: String(round) },
  // The row moves from one index key to the next, and now and then there is none.
  ...(round % 5 !== 0 && { lane: { S: `lane-${round % 3}` } }),
  text: { S: '调解'.repeat(200) },
});

/** One transaction over three items in two tables, one single write, one deletion: each round supersedes the last. */
const round = async (writer: string, n: number): Promise<void> => {
  await ask('TransactWriteItems', {
    ClientRequestToken: `${seed}-${writer}-${n}`,
    TransactItems: [
      { Put: { TableName: 'Left', Item: item(writer, 'a', n) } },
      {
        Update: {
          TableName: 'Left',
          Key: { writer: { S: writer }, part: { S: 'b' } },
          UpdateExpression: 'SET round = :n, lane = :l',
          ExpressionAttributeValues: { ':n': { N: String(n) }, ':l': { S: `lane-${n % 4}` } },
        },
      },
      { Put: { TableName: 'Right', Item: item(writer, 'c', n) } },
    ],
  });
  acknowledge({ writer, n });
  await ask('PutItem', { TableName: 'Left', Item: item(writer, `log-${n % 7}`, n) });
  acknowledge({ writer, part: `log-${n % 7}`, n });
  await ask('DeleteItem', { TableName: 'Left', Key: { writer: { S: writer }, part: { S: `log-${(n + 3) % 7}` } } });
};

const writers = Array.from({ length: 8 }, async (_, index) => {
  const writer = `w${index}`;
  const before = await store.state.get<number>(writer);
  for (let n = (before ?? 0) + 1; ; n += 1) {
    await round(writer, n);
    await store.state.write([{ key: writer, value: n }]);
  }
});
await Promise.all(writers);
