import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const nothing = (): void => undefined;

/** One client a function. Without a silent logger the SDK walks every input for its log: a quarter of the warm time. */
export const documents = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ logger: { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing } }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

/** The condition of a write did not hold: an answer, not a fault. In a transaction a lost race counts as the same. */
export const conditionFailed = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(
      ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
    ));

/** The failed condition as `otherwise`; any other error stays an exception. */
export const unlessCondition = async <T, U>(write: Promise<T>, otherwise: (error: unknown) => U): Promise<T | U> => {
  try {
    return await write;
  } catch (error) {
    if (conditionFailed(error)) return otherwise(error);
    throw error;
  }
};

export const casePartition = (caseId: string): string => `CASE#${caseId}`;
