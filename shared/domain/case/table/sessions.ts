import type { EventOf } from '../../../../events/catalogue.ts';
import type { Day, EvidenceId } from '../../../../events/primitives.ts';
import { dayOf } from '../../calendar/instant.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, missing, partyIds, refuse, strangers } from '../deciding.ts';
import type { Led } from '../facts.ts';
import { unheardFault } from '../people/understanding.ts';
import type { Case } from '../state.ts';
import type { HoldSession } from './commands.ts';
import { afterLastDay, whileHeld } from './mediation-clocks.ts';
import { absencesOf, breachesOf } from './summoning.ts';

/**
 * T09, OL21 13: nobody sits down with a mediator whose statement on conflicts is not signed. The first record may carry it
 * where there is nothing to disclose, so that no hour is lost (TC-1); a tie is told by a disclosure of its own.
 */
const disclosureOf = (
  { lead, disclosed }: Led,
  evidenceId: EvidenceId | undefined,
  on: Day,
): readonly EventOf<'disclosure.signed.v1'>[] | undefined => {
  if (disclosed.includes(lead)) return [];
  return evidenceId && [{ type: 'disclosure.signed.v1', mediatorId: lead, grounds: [], waivers: [], evidenceId, on }];
};

/** A session with its record; every party was there or is recorded as absent (PML 27, C-13). */
export const holdSession = (state: Case, command: HoldSession, { at: now, today: on }: Context): Decision => {
  const mediating = at(state, 'mediating', 'agreed');
  if (!mediating.ok) return mediating;
  const held = whileHeld(state) ?? afterLastDay(state, on);
  if (held) return held;
  const { type: _type, disclosureEvidenceId, ...session } = command;
  const disclosure = disclosureOf(mediating.value, disclosureEvidenceId, on);
  if (!disclosure) return refuse('disclosure-missing', { field: 'disclosureEvidenceId' });
  const named = [...session.attended, ...session.absent.map(({ partyId }) => partyId)];
  const stranger = strangers(state, named);
  if (stranger) return stranger;
  if (missing(partyIds(state), named).length > 0 || new Set(named).size !== named.length)
    return refuse('attendance-incomplete', { field: 'attended' });
  const unheard = unheardFault(mediating.value, session.attended, 'attended');
  if (unheard) return unheard;
  if (session.startedAt >= session.endedAt || session.endedAt > now)
    return refuse('session-times-wrong', { field: 'endedAt' });
  if (dayOf(session.startedAt) < mediating.value.acceptedOn)
    return refuse('session-before-acceptance', { field: 'startedAt' });
  const sessionNo = mediating.value.sessions + 1;
  const absent = absencesOf(mediating.value, session);
  return ok([
    ...disclosure,
    { type: 'session.held.v1', sessionNo, ...session, absent },
    ...breachesOf(state, { sessionNo, absent, on }),
  ]);
};
