import fc from 'fast-check';
import { ClauseType } from '../../events/agreement.ts';
import { Channel, Track } from '../../events/intake.ts';
import { Mechanism } from '../../events/mechanism.ts';
import { CaseId, CountyCode, InstitutionId, MediatorId, OrgUnitId } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { caseNoOf } from '../../shared/domain/identifiers/case-no.ts';
import {
  EnforcementResult,
  FastTrackResult,
  type LedgerRow,
  MediationResult,
  ReliefMark,
  Ruling,
} from '../../shared/domain/ledger/row.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { given } from './case-builder.ts';
import { day } from './case-scenario.ts';
import { rowOf } from './ledger-rows.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', '+8613800000000', '-2', "'x", '6222021234567890123', '甲,"乙"\r\n丙', '＝cmd', ' ', ''),
);
const days = fc.nat(3_000).map((n) => addDays(day('2023-01-01'), n));
const amounts = fc.nat({ max: Number.MAX_SAFE_INTEGER }).map(fen);
const counts = fc.nat(200);

/** Any row that has its place in a ledger, whether or not a case could come to it. */
export const anyLedgerRow: fc.Arbitrary<LedgerRow> = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    facts: fc.record(
      {
        channel: fc.constantFrom(...Channel.options),
        courtCaseNo: hostile,
        transferredFrom: fc.constantFrom('522601', '522626').map((code) => CountyCode.parse(code)),
        continues: fc.constant(CaseId.parse('522626-aaaaaaaaaaaaaaaaaaaaaaaaaa')),
        applicants: hostile,
        respondents: hostile,
        causeCode: fc.constantFrom('KNOWN', 'UNKNOWN'),
        total: amounts,
        principal: amounts,
        interest: amounts,
        other: amounts,
        acceptedOn: days,
        track: fc.constantFrom(...Track.options),
        mechanism: fc.constantFrom(...Mechanism.options),
        mediatorId: fc.constantFrom('known', 'unknown').map((id) => MediatorId.parse(id)),
        informedOn: days,
        consentedOn: days,
        dueOn: days,
        extendedTo: days,
        sessions: counts,
        coMediators: fc.subarray(['known', 'unknown'].map((id) => OrgUnitId.parse(id))),
        result: fc.constantFrom(...MediationResult.options),
        endedOn: days,
        workingDaysUsed: counts,
        agreedAmount: amounts,
        remedies: fc.subarray([...ClauseType.options]),
        instalments: fc.integer({ min: 1, max: 120 }),
        lastInstalmentOn: days,
        instalmentsPaid: fc.integer({ min: 1, max: 120 }),
        performedOn: days,
        defaultedOn: days,
        enforcementFiledOn: days,
        enforcementEndedOn: days,
        enforcementResult: fc.constantFrom(...EnforcementResult.options),
        outOfTime: fc.constant(true as const),
        appliedOn: days,
        ruledOn: days,
        rulingNo: hostile,
        ruling: fc.constantFrom(...Ruling.options),
        fastTrackOn: days,
        fastTrackClosedOn: days,
        fastTrackResult: fc.constantFrom(...FastTrackResult.options),
        courtFeeSaved: amounts,
        marks: fc.subarray([...ReliefMark.options]),
        groupCaseId: fc.constant(CaseId.parse('522626-aaaaaaaaaaaaaaaaaaaaaaaaaa')),
        institutions: fc.subarray(['rural-522626', 'ccb-qdn'].map((id) => InstitutionId.parse(id))),
      },
      {
        requiredKeys: [
          ...([
            'channel',
            'applicants',
            'respondents',
            'causeCode',
            'total',
            'principal',
            'interest',
            'other',
          ] as const),
          ...(['acceptedOn', 'track', 'dueOn', 'sessions', 'coMediators'] as const),
        ],
      },
    ),
  })
  .map(({ number, facts }) => ({
    ...rowOf(given.confirmed()),
    caseNo: caseNoOf({ year: 2023, shortName: '岑', sequence: number }),
    facts,
  }));
