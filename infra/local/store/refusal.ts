/** An error that AWS would answer, in AWS's shape; dynalite throws its own in the same shape. */
export interface Refusal extends Error {
  readonly statusCode: number;
  readonly body: { readonly __type: string; readonly [member: string]: unknown };
}

const refusal = (message: string, body: Refusal['body']): Refusal =>
  Object.assign(new Error(message), { statusCode: 400, body });

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'statusCode' in error && 'body' in error;

/** The error's name without its namespace: `ValidationException`. */
export const nameOf = (error: Refusal): string => error.body.__type.replace(/^.*#/, '');

const service = (name: string): string => `com.amazonaws.dynamodb.v20120810#${name}`;

export const invalid = (message: string): Refusal =>
  refusal(message, { __type: 'com.amazon.coral.validate#ValidationException', message });

export const missingTable = (): Refusal =>
  refusal('Requested resource not found', {
    __type: service('ResourceNotFoundException'),
    message: 'Requested resource not found',
  });

/** A failed condition with the item that stood there, as ReturnValuesOnConditionCheckFailure asks. */
export const withItem = (failure: Refusal, item: unknown): Refusal =>
  refusal(failure.message, { ...failure.body, Item: item });

export interface CancellationReason {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: unknown;
}

// AWS spells `Message` with a capital letter in the errors of transactions.
export const cancelled = (reasons: readonly CancellationReason[]): Refusal => {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal(message, {
    __type: service('TransactionCanceledException'),
    Message: message,
    CancellationReasons: reasons,
  });
};

export const tokenReused = (): Refusal => {
  const message = 'The provided client request token was used with other parameters';
  return refusal(message, { __type: service('IdempotentParameterMismatchException'), Message: message });
};
