import type { CaseId, PartyId } from '../events/primitives.ts';
import type { ActPorts } from './act.ts';
import type { CaseAnswer } from './api/fields.ts';
import { partyActorId } from './domain/access.ts';
import type { RulesOf } from './domain/case/deciding.ts';
import type { Case } from './domain/case/state.ts';
import { MOST_TRIES } from './domain/party-code.ts';
import type { Rejection } from './domain/rejections.ts';
import type { Result } from './domain/result.ts';
import { isSameDigest, keyedDigest } from './keyed-digest.ts';
import type { Answer } from './lambda/api-request.ts';
import { caseDeed } from './lambda/case-deed.ts';
import type { PartyCodes } from './ports.ts';

export interface PartyDeedPorts extends ActPorts {
  readonly codes: Pick<PartyCodes, 'countTry'>;
}

interface PartyRequest<Act> {
  readonly operation: string;
  readonly body: { readonly caseId: CaseId; readonly partyId: PartyId; readonly code: string; readonly act: Act };
  readonly expectedSequence: number | undefined;
  readonly correlationId: string;
}

/** Never which of its reasons: whoever guesses would learn from it. */
const refused: { readonly ok: false; readonly error: Rejection } = {
  ok: false,
  error: { code: 'party-code-refused', field: 'code' },
};

/** One act of a party by its code: a try is counted, the code compared, the command decided with the party as actor. */
export const partyDeed = <C extends { readonly type: string }>(
  { codes, ...ports }: PartyDeedPorts,
  rules: RulesOf<C>,
) => {
  const deed = caseDeed(ports, rules);
  return async <Act>(
    { operation, body: { caseId, partyId, code, act }, expectedSequence, correlationId }: PartyRequest<Act>,
    command: (state: Case) => Promise<C>,
  ): Promise<Result<Answer<CaseAnswer>, Rejection>> => {
    const standing = await codes.countTry(caseId, partyId, ports.now(), MOST_TRIES);
    if (!standing || !isSameDigest(standing.digest, keyedDigest(standing.salt, code))) return refused;
    const done = await deed(
      {
        operation,
        principal: { kind: 'party', id: partyActorId(caseId, partyId), counties: [] },
        path: { caseId },
        // without the code: the digest of what was asked is kept for good
        body: { partyId, act },
        commandId: standing.commandId,
        expectedSequence,
        correlationId,
      },
      command,
    );
    // A code used already for something else.
    return !done.ok && done.error.code === 'key-reused' ? refused : done;
  };
};
