import { extendTogether } from '../../deadlines/clock.ts';
import type { Rules } from '../../jurisdiction.ts';
import { ok } from '../../result.ts';
import { consentOfAllFault } from '../attesting.ts';
import { type Context, recordOf, traced } from '../context.ts';
import { at, type Decision, partyIds, refuse, strangers } from '../deciding.ts';
import type { Accepted } from '../facts.ts';
import type { Case } from '../state.ts';
import type { Extend } from './commands.ts';
import { afterLastDay, mediationDueOn, whileHeld } from './mediation-clocks.ts';
import { sueByFault } from './sue-by.ts';

/** each of thirty days at most; where no court entrusted the case, sixty in all. */
const longestExtension = ({ channel, clocks }: Accepted, { extension }: Rules): number => {
  const { longestDays, otherTotalDays } = extension;
  if (channel === 'COURT_ENTRUSTED') return longestDays;
  // the clock that ends first carries every extension whole
  const used = [clocks['DL-M'], clocks['DL-L']].map((clock) =>
    (clock?.extensions ?? []).reduce((sum, { days }) => sum + days, 0),
  );
  return Math.min(longestDays, otherTotalDays - Math.max(...used));
};

/** T13: all parties signed before expiry; both clocks move to one new day. */
export const extend = (state: Case, command: Extend, context: Context): Decision => {
  const open = at(state, 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today, calendar, jurisdiction } = context;
  const { entrustedTimes, otherTimes } = jurisdiction.rules.extension;
  const late = whileHeld(state) ?? afterLastDay(state, today);
  if (late) return late;
  const entrusted = state.channel === 'COURT_ENTRUSTED';
  if (open.value.extensions >= (entrusted ? entrustedTimes : otherTimes)) return refuse('extension-used-up');
  const limit = longestExtension(open.value, jurisdiction.rules);
  if (limit <= 0) return refuse('extension-used-up');
  const tooLong = refuse('extension-too-long', { field: 'days', params: { limit: String(limit) } });
  if (command.days > limit) return tooLong;
  const consenting = command.consents.map(({ partyId }) => partyId);
  const unfit = strangers(state, consenting) ?? consentOfAllFault(partyIds(state), command.consents);
  if (unfit) return unfit;
  const clocks = [state.clocks['DL-M'], state.clocks['DL-L']].flatMap((clock) =>
    clock ? [traced(clock, calendar)] : [],
  );
  const extended = extendTogether(
    clocks,
    { days: command.days, agreedOn: today, basis: entrusted ? 'SPC25 3' : 'TY16 27' },
    calendar,
  );
  if (!extended.ok) return tooLong;
  const records = extended.value.map(recordOf);
  const newDueOn = mediationDueOn(Object.fromEntries(records.map((clock) => [clock.kind, clock])));
  const unsafe = sueByFault(state, command, newDueOn, context);
  if (unsafe) return unsafe;
  const { consents, sueByAcknowledged: said } = command;
  return ok([
    {
      type: 'mediation.extended.v1',
      consents,
      ...(said ? { sueByAcknowledged: said } : {}),
      on: today,
      clocks: records,
    },
  ]);
};
