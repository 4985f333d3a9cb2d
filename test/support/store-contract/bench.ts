import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandOutput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';

type Item = Record<string, unknown>;

/** What the chapters of the contract work with: the client, and the few calls they all make. */
export interface Bench {
  readonly client: DynamoDBDocumentClient;
  /** A partition no other test uses. */
  readonly county: () => string;
  readonly put: (item: Item, more?: object) => Promise<PutCommandOutput>;
  readonly get: (key: Item) => Promise<Item | undefined>;
  /** A query over all its pages. */
  readonly all: (
    input: Omit<QueryCommandInput, 'TableName'>,
  ) => Promise<{ readonly items: readonly Item[]; readonly pages: number }>;
}

export const clientOf = (endpoint: string, maxAttempts = 1): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'cn-northwest-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts,
    }),
  );

/** The client is there once the store has started; the chapters are told before that. */
export const benchOver = (client: () => DynamoDBDocumentClient): Bench => {
  let fresh = 0;
  return {
    get client() {
      return client();
    },
    county: () => {
      fresh += 1;
      return `COUNTY#${fresh}`;
    },
    put: (item, more = {}) => client().send(new PutCommand({ TableName: 'Cases', Item: item, ...more })),
    get: async (key) =>
      (await client().send(new GetCommand({ TableName: 'Cases', Key: key, ConsistentRead: true }))).Item,
    all: async (input) => {
      const items: Item[] = [];
      let pages = 0;
      let from: Item | undefined;
      do {
        const page = await client().send(
          new QueryCommand({ TableName: 'Cases', ...input, ...(from && { ExclusiveStartKey: from }) }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
        pages += 1;
      } while (from !== undefined);
      return { items, pages };
    },
  };
};

export const refusal = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('expected a refusal');
};
