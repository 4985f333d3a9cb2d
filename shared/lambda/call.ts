import type { APIGatewayProxyEvent } from 'aws-lambda';
import { languageFor } from '../api/language.ts';
import type { Occurrence } from '../api/problem.ts';

/** A call as API Gateway hands it over, read once. */
export interface Call extends Occurrence {
  readonly event: APIGatewayProxyEvent;
  /** as the route table writes it: `POST /cases/{caseId}/consents` */
  readonly route: string;
  /** by lower-case name */
  readonly headers: ReadonlyMap<string, string>;
}

export const callOf = (event: APIGatewayProxyEvent): Call => {
  const named = Object.entries(event.headers ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), value] as const],
  );
  const headers = new Map(named);
  return {
    event,
    route: `${event.httpMethod} ${event.resource}`,
    headers,
    language: languageFor(headers.get('accept-language')),
    // with the stage, as the caller wrote it and as the gateway's own problems say it
    instance: event.requestContext.path,
    // One id for the gateway's access log, our log, the commit's correlation and the answer.
    traceId: event.requestContext.requestId,
  };
};
