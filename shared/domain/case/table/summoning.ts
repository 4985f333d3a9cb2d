import type { EventOf } from '../../../../events/catalogue.ts';
import type { Day } from '../../../../events/primitives.ts';
import { dayOf } from '../../calendar/instant.ts';
import { count } from '../../deadlines/count.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse, strangers } from '../deciding.ts';
import type { Accepted } from '../facts.ts';
import type { Case } from '../state.ts';
import type { HoldSession, Summon } from './commands.ts';
import { afterLastDay, mediationDueOn, whileHeld } from './mediation-clocks.ts';

/** The last day for the session that follows an absence, counted from the reminder. */
const reminderUntil = ({ today, calendar, jurisdiction }: Context): Day =>
  count({ from: today, length: jurisdiction.rules.reminderWorkdays, unit: 'wd' }, { calendar, holds: [], local: true })
    .dueOn;

/**
 * The parties are told of a session, with proof for each (§4.3). Whoever missed the one before is reminded in writing, of
 * a session within three working days. A later summons takes the place of this one.
 */
export const summon = (state: Case, { sessionAt, served }: Summon, context: Context): Decision => {
  const table = at(state, 'mediating', 'agreed');
  if (!table.ok) return table;
  const held = whileHeld(state) ?? afterLastDay(state, context.today);
  if (held) return held;
  const named = served.map(({ partyId }) => partyId);
  const stranger = strangers(state, named);
  if (stranger) return stranger;
  if (new Set(named).size !== named.length) return refuse('summoned-twice', { field: 'served' });
  if (sessionAt <= context.at) return refuse('summons-too-late', { field: 'sessionAt' });
  // it would not be held, but for an extension that all sign first
  const dueOn = mediationDueOn(state.clocks);
  if (dayOf(sessionAt) > dueOn) return refuse('deadline-passed', { field: 'sessionAt', params: { dueOn } });
  const { absences, summons } = table.value;
  const reminded = named.filter((partyId) => (absences.get(partyId) ?? 0) > 0);
  const spoken = served.findIndex(({ partyId, means }) => means === 'PHONE' && reminded.includes(partyId));
  if (spoken >= 0) return refuse('reminder-not-written', { field: `served.${spoken}.means` });
  const until = reminderUntil(context);
  if (reminded.length > 0 && dayOf(sessionAt) > until)
    return refuse('reminder-too-far', { field: 'sessionAt', params: { until } });
  const summonsNo = (summons?.no ?? 0) + 1;
  return ok([{ type: 'parties.summoned.v1', summonsNo, sessionAt, served, reminded, on: context.today }]);
};

type Absence = EventOf<'session.held.v1'>['absent'][number];

/** Who stayed away, with the summons that was served on it: to a session of that day, not earlier than it was told. */
export const absencesOf = (
  { summons }: Pick<Accepted, 'summons'>,
  { absent, startedAt }: Pick<HoldSession, 'absent' | 'startedAt'>,
): readonly Absence[] => {
  const isMeant = summons && summons.sessionAt <= startedAt && dayOf(summons.sessionAt) === dayOf(startedAt);
  return absent.map((each) =>
    isMeant && summons.served.includes(each.partyId) ? { ...each, summonsNo: summons.no } : each,
  );
};

/** 及时应调 (§3.9): each institution whose absence counts. */
export const breachesOf = (
  { parties }: Case,
  { absent, sessionNo, on }: { readonly absent: readonly Absence[]; readonly sessionNo: number; readonly on: Day },
): readonly EventOf<'attendance.breached.v1'>[] =>
  absent.flatMap(({ partyId, justified, summonsNo }) => {
    const institutionId = parties.find((party) => party.partyId === partyId)?.institutionId;
    return institutionId && !justified && summonsNo !== undefined
      ? [{ type: 'attendance.breached.v1', partyId, institutionId, sessionNo, on }]
      : [];
  });
