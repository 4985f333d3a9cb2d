import * as z from 'zod';
import { headerOf } from '../front/http.ts';
import type { Functions, HostTime } from '../parts.ts';
import type { Refusal } from './gateway-responses.ts';
import { judge, MethodPolicy } from './method-policy.ts';
import { type ApiCall, type AuthorizerContext, methodArnOf, requestContext, requestEvent } from './proxy-event.ts';
import type { Authorizer } from './skeleton.ts';

// Objects and arrays are no values of a context; what is, reaches the integration as text (developer guide, "Output
// from an API Gateway Lambda authorizer").
const Answer = z.object({
  principalId: z.string(),
  policyDocument: MethodPolicy,
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
type Answer = z.output<typeof Answer>;

export type Authorization =
  | { readonly ok: true; readonly context: AuthorizerContext }
  | { readonly ok: false; readonly refusal: Refusal };

interface Needs {
  readonly functions: Functions;
  readonly time: HostTime;
  /** May the gateway call this function for the authorizer? */
  readonly mayCall: (authorizer: Authorizer) => boolean;
}

/** Asks Lambda authorizers of type REQUEST, and keeps each answer for its time to live, counted by the host's time. */
export const authorizerDesk = ({ functions, time, mayCall }: Needs) => {
  const kept = new Map<string, { readonly answer: Answer; readonly until: number }>();

  const ask = async (authorizer: Authorizer, call: ApiCall): Promise<Answer | Refusal> => {
    if (!mayCall(authorizer)) return { type: 'AUTHORIZER_CONFIGURATION_ERROR' };
    const outcome = await functions.invoke(authorizer.functionArn, {
      type: 'REQUEST',
      methodArn: methodArnOf(call),
      ...requestEvent(call),
      requestContext: requestContext(call),
    });
    if (!outcome.ok) {
      return { type: outcome.error.errorMessage === 'Unauthorized' ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
    }
    const answer = Answer.safeParse(outcome.value);
    return answer.success ? answer.data : { type: 'AUTHORIZER_CONFIGURATION_ERROR' };
  };

  return async (authorizer: Authorizer, call: ApiCall): Promise<Authorization> => {
    const identity = authorizer.identitySources.map((source) => identityOf(source, call));
    if (identity.some((value) => value === undefined || value === '')) return refused({ type: 'UNAUTHORIZED' });
    const key = JSON.stringify([authorizer.name, ...identity]);
    const now = time.now();
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
    const answer = kept.get(key)?.answer ?? (await ask(authorizer, call));
    if ('type' in answer) return refused(answer);
    if (authorizer.ttlSeconds > 0 && !kept.has(key)) {
      kept.set(key, { answer, until: now + authorizer.ttlSeconds * 1000 });
    }
    return judged(answer, call);
  };
};

const judged = ({ policyDocument, principalId, context: given }: Answer, call: ApiCall): Authorization => {
  const texts = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const context = { ...Object.fromEntries(texts), principalId, integrationLatency: 0 };
  const judgement = judge(policyDocument, methodArnOf(call));
  if (judgement === 'allowed') return { ok: true, context };
  const message = 'User is not authorized to access this resource';
  return refused({
    type: 'ACCESS_DENIED',
    message:
      judgement === 'explicitly denied' ? `${message} with an explicit deny in an identity-based policy` : message,
    authorizer: context,
  });
};

const refused = (refusal: Refusal): Authorization => ({ ok: false, refusal });

const identityOf = (source: string, call: ApiCall): string | undefined => {
  const name = source.split('.').at(-1) ?? '';
  if (source.startsWith('method.request.header.')) return headerOf(call.request, name);
  if (source.startsWith('stageVariables.')) return call.api.variables[name];
  return call.query.getAll(name).at(-1);
};
