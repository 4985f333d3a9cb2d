import type { CaseId, CommandId, CountyCode, MediatorId } from '../../events/primitives.ts';
import { type ActPorts, act, look } from '../../shared/act.ts';
import { candidatesFor, type RosterPorts } from '../../shared/candidates.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import type { Context } from '../../shared/domain/case/context.ts';
import { decideBy, refuse } from '../../shared/domain/case/deciding.ts';
import type { GroupCase } from '../../shared/domain/case/group/commands.ts';
import { sizeFault } from '../../shared/domain/case/group/grouping.ts';
import { likenessOf } from '../../shared/domain/case/group/likeness.ts';
import { groupRules } from '../../shared/domain/case/group/rules.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { commandIdOf } from '../../shared/lambda/command-id.ts';

type Ports = ActPorts & RosterPorts;

interface Asked {
  readonly operation: string;
  readonly principal: Viewer;
  readonly path: { readonly county: CountyCode };
  readonly body: { readonly groupCaseId: CaseId; readonly caseIds: readonly CaseId[]; readonly mediatorId: MediatorId };
  readonly commandId: CommandId;
  readonly correlationId: string;
}

const decide = decideBy(groupRules);

/** All cases as they stand, in this county and its own; the first that is not there is the answer. */
const casesOf = async (
  { cases }: Ports,
  { principal, path: { county } }: Asked,
  ids: ReadonlySet<CaseId>,
): Promise<Result<readonly Case[], Rejection>> => {
  const seen = await Promise.all([...ids].map((caseId) => look(cases)(caseId, principal)));
  const states: Case[] = [];
  for (const each of seen) {
    if (!each.ok) return each;
    if (each.value.state.competentCounty !== county || !principal.counties.includes(county)) return refuse('not-found');
    states.push(each.value.state);
  }
  return ok(states);
};

/** What stops a case from joining, before anything is written of any. */
const unfit = (states: readonly Case[], command: GroupCase, context: Context) => {
  for (const state of states) {
    const decided = decide(state, command, context);
    if (!decided.ok)
      return refuse('group-case-unfit', {
        field: 'caseIds',
        params: { caseId: state.id, code: decided.error.code },
      });
  }
  return undefined;
};

/**
 * §4.3: a group is as many commands as it has cases, each conditional and idempotent, the one that stands for all the
 * last: until it is grouped the group is none. A call that broke off goes on under its key: what is done is found done.
 */
export const groupCases = (ports: Ports) => {
  const perform = act(ports, groupRules);
  const candidates = candidatesFor(ports);
  return async (asked: Asked) => {
    const { operation, principal, path, body, commandId, correlationId } = asked;
    const { groupCaseId, mediatorId: lead } = body;
    const ids = new Set([...body.caseIds.filter((caseId) => caseId !== groupCaseId), groupCaseId]);
    const read = await casesOf(ports, asked, ids);
    if (!read.ok) return read;
    const head = read.value.find(({ id }) => id === groupCaseId);
    if (!head) return refuse('not-found');
    const at = ports.now();
    const [jurisdiction, calendar, roster] = await Promise.all([
      ports.reference.jurisdiction(),
      ports.reference.calendar(),
      candidates(head),
    ]);
    const command: GroupCase = { type: 'group-case', groupCaseId, like: likenessOf(head), lead, candidates: roster };
    const actor = { kind: principal.kind, id: principal.id };
    const context: Context = { at, today: dayOf(at), actor, calendar, jurisdiction };
    const fault = sizeFault(ids, head) ?? unfit(read.value, command, context);
    if (fault) return fault;
    const done: { readonly caseId: CaseId; readonly sequence: number }[] = [];
    const waiting: CaseId[] = [];
    for (const caseId of ids) {
      // who stands for all is grouped once all others are
      if (caseId === groupCaseId && waiting.length > 0) {
        waiting.push(caseId);
        break;
      }
      const each = await perform({
        caseId,
        by: principal,
        commandId: commandIdOf(principal, commandId),
        correlationId,
        request: { operation, path, body },
        command: () => command,
      });
      if (each.ok) done.push({ caseId, sequence: each.value.sequence });
      else if (each.error.code === 'stale') waiting.push(caseId);
      else return each;
    }
    return ok({ body: { groupCaseId, mediatorId: lead, cases: done, waiting } });
  };
};
