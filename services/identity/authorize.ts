import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { type Invocable, invocation } from '../../shared/lambda/invocation.ts';
import { factsOf, type Log } from '../../shared/lambda/log.ts';
import { contextOf } from '../../shared/lambda/principal.ts';
import type { Verified, VerifyToken } from './token-verifier.ts';

interface Needs {
  readonly verify: VerifyToken;
  readonly log: Log;
  readonly now?: () => Date;
}

/** API Gateway answers 401 to this very message; to any other error, 500. */
class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
  constructor() {
    super('Unauthorized');
  }
}

const bearerToken = ({ headers }: APIGatewayRequestAuthorizerEvent): string => {
  const named = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization');
  return /^bearer +(\S+)$/i.exec(named?.[1]?.trim() ?? '')?.[1] ?? '';
};

/** `arn:…:execute-api:region:account:api/stage/GET/cases` → the stage with everything in it. */
const wholeStage = (methodArn: string): string => `${methodArn.split('/', 2).join('/')}/*`;

/** The answer is cached by token, so it must serve every route; who may call which is the route's own to say. */
const answerOf = ({ principal, expiresAt }: Verified, methodArn: string): APIGatewayAuthorizerResult => ({
  principalId: `${principal.kind}:${principal.id}`,
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: wholeStage(methodArn) }],
  },
  context: contextOf(principal, expiresAt),
});

/** The API's authorizer: a token becomes a principal, or 401. */
export const authorizerFunction = ({
  verify,
  log,
  now = () => new Date(),
}: Needs): Invocable<APIGatewayRequestAuthorizerEvent, APIGatewayAuthorizerResult> =>
  invocation(
    log,
    async (event) => {
      const verified = await verify(bearerToken(event), now());
      if (verified.ok) return answerOf(verified.value, event.methodArn);
      log.say('token-refused', verified.error);
      throw new Unauthorized();
    },
    (_event, error) => {
      if (!(error instanceof Unauthorized)) log.count('Surprises', 'token-keys-unavailable', factsOf(error));
      throw error;
    },
  );
