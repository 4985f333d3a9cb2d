import type { CaseId, CommandId } from '../../events/primitives.ts';
import { type ActPorts, act, type Done } from '../act.ts';
import type { CaseAnswer } from '../api/fields.ts';
import type { Viewer } from '../domain/access.ts';
import type { RulesOf } from '../domain/case/deciding.ts';
import type { Case } from '../domain/case/state.ts';
import type { Rejection } from '../domain/rejections.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Answer } from './api-request.ts';
import { commandIdOf } from './command-id.ts';

/** What every unsafe call on a case carries. */
export interface CaseRequest {
  readonly operation: string;
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
  readonly body: unknown;
  readonly commandId: CommandId;
  readonly expectedSequence: number | undefined;
  readonly correlationId: string;
}

export const answerOf = ({ state, sequence, events }: Done): Answer<CaseAnswer> => ({
  body: {
    caseId: state.id,
    ...('caseNo' in state && state.caseNo ? { caseNo: state.caseNo } : {}),
    sequence,
    stage: state.stage,
    events: [...events],
  },
  sequence,
});

/** A call that changes a case by the rules of its room: the command it asks for, decided and appended, answered as every such call is. */
export const caseDeed = <C extends { readonly type: string }>(ports: ActPorts, rules: RulesOf<C>) => {
  const perform = act(ports, rules);
  return async (
    request: CaseRequest,
    command: C | ((state: Case) => C | Promise<C>),
    keep?: (commandId: CommandId) => Promise<void>,
  ): Promise<Result<Answer<CaseAnswer>, Rejection>> => {
    const { operation, principal, path, body, commandId, expectedSequence, correlationId } = request;
    const done = await perform({
      caseId: path.caseId,
      by: principal,
      commandId: commandIdOf(principal, commandId),
      correlationId,
      // The operation is part of the request: one key cannot stand for two different calls.
      request: { operation, path, body },
      expectedSequence,
      command: typeof command === 'function' ? command : () => command,
      keep,
    });
    return done.ok ? ok(answerOf(done.value)) : done;
  };
};
