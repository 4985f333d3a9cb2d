import type { CaseId, CommandId, CountyCode, MediatorId } from '../../events/primitives.ts';
import { type ActPorts, act, look } from '../../shared/act.ts';
import { candidatesFor, type RosterPorts } from '../../shared/candidates.ts';
import { stateOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import type { Context } from '../../shared/domain/case/context.ts';
import { decideBy, refuse } from '../../shared/domain/case/deciding.ts';
import type { GroupCase } from '../../shared/domain/case/group/commands.ts';
import { sizeFault } from '../../shared/domain/case/group/grouping.ts';
import { likenessOf } from '../../shared/domain/case/group/likeness.ts';
import { groupRules } from '../../shared/domain/case/group/rules.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { ok } from '../../shared/domain/result.ts';
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

interface Found {
  readonly states: readonly Case[];
  /** not there, or of another county by now */
  readonly absent: readonly CaseId[];
}

/** All cases as they stand, in this county and its own. */
const casesOf = async (
  { cases }: Ports,
  { principal, path: { county } }: Asked,
  ids: ReadonlySet<CaseId>,
): Promise<Found> => {
  const seen = await Promise.all([...ids].map((caseId) => look(cases)(caseId, principal)));
  const mine = principal.counties.includes(county);
  const states = seen.flatMap((each) =>
    each.ok && mine && each.value.state.competentCounty === county ? [each.value.state] : [],
  );
  const there = new Set(states.map(({ id }) => id));
  return { states, absent: [...ids].filter((id) => !there.has(id)) };
};

/** Of the groups in which these cases are, those that no case stands for any more. */
const headlessOf = async (
  { cases }: Ports,
  states: readonly Case[],
  groupCaseId: CaseId,
): Promise<readonly CaseId[]> => {
  const others = new Set(states.flatMap(({ group }) => (group ? [group.groupCaseId] : [])));
  others.delete(groupCaseId);
  const heads = await Promise.all(
    [...others].map(async (id) => ({ id, group: stateOf(await cases.history(id))?.group })),
  );
  return heads.flatMap(({ id, group }) => (group?.groupCaseId === id ? [] : [id]));
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

/** A call that broke off, or one about who leads: what is done stays done, and the rest is told case by case. */
const hasBegun = (states: readonly Case[], groupCaseId: CaseId): boolean =>
  states.some(({ id, group }) => id !== groupCaseId && group?.groupCaseId === groupCaseId);

/**
 * §4.3: a group is as many commands as it has cases, each conditional and idempotent, the one that stands for all the
 * last: until it is grouped the group is none. A call that broke off goes on under its key: what is done is found done,
 * and what has become impossible meanwhile is named with its reason and keeps no other case out.
 */
export const groupCases = (ports: Ports) => {
  const perform = act(ports, groupRules);
  const candidates = candidatesFor(ports);
  return async (asked: Asked) => {
    const { operation, principal, path, body, commandId, correlationId } = asked;
    const { groupCaseId, mediatorId: lead } = body;
    const ids = new Set([...body.caseIds.filter((caseId) => caseId !== groupCaseId), groupCaseId]);
    const { states, absent } = await casesOf(ports, asked, ids);
    const head = states.find(({ id }) => id === groupCaseId);
    const begun = hasBegun(states, groupCaseId);
    if (!head || (absent.length > 0 && !begun)) return refuse('not-found');
    const at = ports.now();
    const [jurisdiction, calendar, roster, headless] = await Promise.all([
      ports.reference.jurisdiction(),
      ports.reference.calendar(),
      candidates(head),
      headlessOf(ports, states, groupCaseId),
    ]);
    const like = likenessOf(head);
    const command: GroupCase = { type: 'group-case', groupCaseId, like, lead, candidates: roster, headless };
    const actor = { kind: principal.kind, id: principal.id };
    const context: Context = { at, today: dayOf(at), actor, calendar, jurisdiction };
    const fault = sizeFault(ids, head, headless) ?? (begun ? undefined : unfit(states, command, context));
    if (fault) return fault;
    const done: { readonly caseId: CaseId; readonly sequence: number }[] = [];
    const waiting: CaseId[] = [];
    const refused: { readonly caseId: CaseId; readonly code: string }[] = absent.map((caseId) => ({
      caseId,
      code: 'not-found',
    }));
    for (const { id: caseId } of states) {
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
      else if (each.error.code === 'key-reused') return each;
      else refused.push({ caseId, code: each.error.code });
    }
    return ok({ body: { groupCaseId, mediatorId: lead, cases: done, waiting, refused } });
  };
};
