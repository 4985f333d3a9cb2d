import type { Invocation, Json } from '../parts.ts';
import type { Outgoing } from '../queues/message.ts';
import type { AsyncSettings } from './async-settings.ts';

export interface AsyncFailure {
  readonly functionArn: string;
  readonly requestId: string;
  readonly payload: Json;
  readonly invocations: number;
  readonly condition: 'RetriesExhausted' | 'EventAgeExceeded';
  readonly error: Extract<Invocation, { ok: false }>['error'];
  readonly at: number;
}

/** What Lambda sends of an event it gave up: a record to the failure destination, the event to the dead-letter queue. */
export const failureMessages = (settings: AsyncSettings, failure: AsyncFailure): readonly Outgoing[] => [
  ...(settings.onFailure === undefined
    ? []
    : [{ queueArn: settings.onFailure, body: JSON.stringify(recordOf(failure)), sender: failure.functionArn }]),
  ...(settings.deadLetter === undefined
    ? []
    : [
        {
          queueArn: settings.deadLetter,
          body: JSON.stringify(failure.payload),
          sender: failure.functionArn,
          attributes: {
            RequestID: { DataType: 'String', StringValue: failure.requestId },
            ErrorCode: { DataType: 'Number', StringValue: '200' },
            ErrorMessage: { DataType: 'String', StringValue: failure.error.errorMessage },
          },
        },
      ]),
];

const recordOf = ({ functionArn, requestId, payload, invocations, condition, error, at }: AsyncFailure) => ({
  version: '1.0',
  timestamp: new Date(at).toISOString(),
  requestContext: {
    requestId,
    functionArn: `${functionArn}:$LATEST`,
    condition,
    approximateInvokeCount: invocations,
  },
  requestPayload: payload,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: error,
});
