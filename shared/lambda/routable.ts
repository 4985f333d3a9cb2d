import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Call, callOf } from './call.ts';

/** The event as the router sees it, with the call it stands for. */
interface Routable extends APIGatewayProxyEvent {
  readonly call: Call;
}

/**
 * The router turns what it is given into a web Request, which throws at headers beyond Latin-1, at an odd Host and at
 * a GET with a body. It decides by method and path, so it gets no more; the call keeps the event as it came.
 */
export const routable = (event: APIGatewayProxyEvent): Routable => ({
  ...event,
  headers: {},
  multiValueHeaders: {},
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  body: null,
  requestContext: { ...event.requestContext, domainName: 'api.invalid' },
  call: callOf(event),
});

const isRoutable = (event: object): event is Routable => 'call' in event;

export const callBehind = (event: object): Call => {
  if (!isRoutable(event)) throw new TypeError('the router handed over another event than it was given');
  return event.call;
};
