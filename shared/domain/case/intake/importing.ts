import type { PastLife } from '../../../../events/intake.ts';
import type { Day } from '../../../../events/primitives.ts';
import { feesSaved } from '../../fees/saved.ts';
import { caseNoOf } from '../../identifiers/case-no.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { type Decision, refuse } from '../deciding.ts';
import type { Import } from './commands.ts';
import { describedBy, handedOver } from './described.ts';
import { trackOf } from './track.ts';

const wrong = (field: string) => refuse('past-wrong', { field: `past.${field}` });

/** Mediation settles or fails after acceptance, a refusal comes before it, and the parties may go at any time (§4.1). */
const ACCEPTED: Readonly<Partial<Record<PastLife['result'], boolean>>> = {
  SETTLED: true,
  FAILED: true,
  REFUSED: false,
};

const isInOrder = (...days: readonly Day[]): boolean => days.every((day, i) => (days[i - 1] ?? day) <= day);

const confirmationFault = ({ past }: Import, { today, jurisdiction }: Context) => {
  const { confirmation, endedOn } = past;
  if (!confirmation) return undefined;
  const { courtId, appliedOn, ruledOn, rulingNo } = confirmation;
  if (past.result !== 'SETTLED') return wrong('confirmation');
  if (!jurisdiction.courts.some(({ id }) => id === courtId))
    return refuse('court-unknown', { field: 'past.confirmation.courtId' });
  if (!isCourtCaseNo(rulingNo)) return refuse('court-case-no-invalid', { field: 'past.confirmation.rulingNo' });
  if (!isInOrder(endedOn, appliedOn)) return wrong('confirmation.appliedOn');
  if (!isInOrder(appliedOn, ruledOn, today)) return wrong('confirmation.ruledOn');
  return undefined;
};

/** What its papers say must be able to have happened: one day after the other, and no more than its result allows. */
const pastFault = (command: Import, context: Context) => {
  const { acceptedOn, endedOn, result, agreedAmount } = command.past;
  const begun = handedOver(command);
  if ((acceptedOn !== undefined) !== (ACCEPTED[result] ?? acceptedOn !== undefined)) return wrong('acceptedOn');
  if (acceptedOn && !isInOrder(begun, acceptedOn)) return wrong('acceptedOn');
  if (!isInOrder(acceptedOn ?? begun, endedOn, context.today)) return wrong('endedOn');
  if ((agreedAmount !== undefined) !== (result === 'SETTLED')) return wrong('agreedAmount');
  return confirmationFault(command, context);
};

/** With the track and the last day that the mechanism gave it, whether they were kept or not. */
const acceptanceOf = (command: Import, on: Day, context: Context): NonNullable<PastLife['acceptance']> => {
  const { jurisdiction } = context;
  const { track } = trackOf(command, jurisdiction.rules);
  const county = jurisdiction.counties.find(({ code }) => code === command.competentCounty);
  if (!county) throw new Error(`no county ${command.competentCounty}`);
  const startedOn = command.referral?.signedOn ?? on;
  return {
    caseNo: caseNoOf({ year: Number(on.slice(0, 4)), shortName: county.shortName, sequence: command.nextNumber }),
    on,
    track,
    dueOn: start('DL-M', { startedOn, variant: track === 'ORDINARY' ? 'ordinary' : 'summary' }, context).dueOn,
  };
};

/** a delegation of before 2025 that had ended comes into the ledger as its papers have it, closed. */
export const importPast = (command: Import, context: Context): Decision => {
  const { type: _type, caseId: _caseId, nextNumber: _number, past, evidenceId, ...facts } = command;
  const described = describedBy(command, context, (courtId) =>
    context.jurisdiction.courts.some(({ id }) => id === courtId),
  );
  if (!described.ok) return described;
  const fault = pastFault(command, context);
  if (fault) return fault;
  const { acceptedOn, confirmation, ...ended } = past;
  return ok([
    {
      type: 'case.imported.v1',
      ...facts,
      ...described.value,
      past: {
        ...ended,
        ...(acceptedOn ? { acceptance: acceptanceOf(command, acceptedOn, context) } : {}),
        ...(confirmation ? { confirmation: { ...confirmation, courtFee: feesSaved(command) } } : {}),
      },
      evidenceId,
      on: context.today,
    },
  ]);
};
