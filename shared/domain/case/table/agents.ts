import { AgentId, type Day, type PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { oneRoleFault } from '../people/one-role.ts';
import { BINDING, type Case } from '../state.ts';
import type { AppointAgent } from './commands.ts';

/**
 * A party has somebody act for it (CPL 61), as long as parties act: at the table, and while an agreement binds them, which
 * goes to court (T22) or is agreed on anew (T33). The power of attorney says how far and how long.
 */
export const appointAgent = (state: Case, command: AppointAgent, context: Context): Decision => {
  const open = at(state, 'informing', 'assigning', 'mediating', 'agreed', ...BINDING);
  if (!open.ok) return open;
  const fault = attestationFault(state, command, context, '');
  if (fault) return fault;
  const { type: _type, like, ...agent } = command;
  // a party chooses freely among all others: whoever interprets here, or did, is none of them
  const interprets = oneRoleFault(
    like.filter(({ role }) => role === 'INTERPRETER'),
    { name: 'name', document: 'idNo' },
  );
  if (interprets) return interprets;
  const { validFrom, validTo } = agent;
  if (validTo && (validTo < validFrom || validTo < context.today))
    return refuse('authority-over', { field: 'validTo' });
  const agentId = AgentId.parse(`g${(state.lastAgentNo ?? 0) + 1}`);
  return ok([{ type: 'agent.appointed.v1', agentId, ...agent, on: context.today }]);
};

/** An act of a party, perhaps by its agent. */
export interface Represented {
  readonly partyId: PartyId;
  readonly agentId?: AgentId;
}

/**
 * Whether the agent might do this for the party on that day: to settle takes special authority (CPL 62), and a power
 * that had not begun or was over is none. Nothing where the party acted itself.
 * @param path of the act in the request, as `marks.1.`
 */
export const agentFault = ({ agents = [] }: Case, { partyId, agentId }: Represented, on: Day, path: string) => {
  if (!agentId) return undefined;
  const field = `${path}agentId`;
  const agent = agents.find((each) => each.agentId === agentId && each.partyId === partyId);
  if (!agent) return refuse('agent-unknown', { field, params: { agentId } });
  if (agent.authority !== 'SPECIAL') return refuse('authority-not-special', { field, params: { agentId } });
  return on < agent.validFrom || (agent.validTo && on > agent.validTo)
    ? refuse('authority-over', { field })
    : undefined;
};

/** The first fault among those who agreed or applied through an agent, on that day. */
export const firstAgentFault = (state: Case, acts: readonly Represented[], on: Day, list: string) => {
  for (const [i, act] of acts.entries()) {
    const fault = agentFault(state, act, on, `${list}.${i}.`);
    if (fault) return fault;
  }
  return undefined;
};
