import { Channel, type Referral } from '../../../events/intake.ts';
import { CourtId, InstitutionId } from '../../../events/primitives.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { File } from '../../../shared/domain/case/intake/commands.ts';
import { type PrivateParty, partiesFault } from '../../../shared/domain/party.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  bank,
  contextAt,
  day,
  fileCommand,
  jurisdiction,
  type Scenario,
  scenarioOf,
  tenOn,
} from '../../support/case-scenario.ts';

const on = day('2026-02-06');
const referral = (docketed: boolean): Referral => ({
  courtId: CourtId.parse('court-2626'),
  procedure: 'SUMMARY',
  docketed,
  signedOn: on,
});

interface Row {
  readonly channel: Channel;
  readonly over: Partial<Scenario>;
  /** DL-L as counted for it (§2.3) */
  readonly legal: string;
  /** what the agreement is handed in for (§2.4, A-34) */
  readonly product: 'confirmation' | 'court-review';
  /** what a clear refusal leaves (T08, T40) */
  readonly refused: 'refused' | 'closed';
}

const own = { legal: 'standard', product: 'confirmation', refused: 'closed' } as const;

const table: readonly Row[] = [
  {
    channel: 'COURT_DELEGATED',
    over: { on: day('2023-09-15') },
    legal: 'standard',
    product: 'confirmation',
    refused: 'refused',
  },
  {
    channel: 'COURT_ENTRUSTED',
    over: { on, referral: referral(true) },
    legal: 'entrusted-summary',
    product: 'court-review',
    refused: 'refused',
  },
  {
    channel: 'COURT_INVITED',
    over: { on, referral: referral(true) },
    legal: 'standard',
    product: 'court-review',
    refused: 'refused',
  },
  {
    channel: 'COURT_INVITED',
    over: { on, referral: referral(false) },
    legal: 'standard',
    product: 'confirmation',
    refused: 'refused',
  },
  { channel: 'REGULATOR_TRANSFER', over: { on }, ...own },
  { channel: 'GOVERNANCE_TRANSFER', over: { on }, ...own },
  { channel: 'PARTY_JOINT', over: { on }, ...own },
  { channel: 'PARTY_SINGLE', over: { on }, ...own },
  { channel: 'PROACTIVE', over: { on }, ...own },
];

describe.each(table)('given $channel, docketed: $over.referral.docketed (C-06, C-07, C-08, C-09, C-10)', (row) => {
  const over = { ...row.over, channel: row.channel };

  it('T07 A-05: is accepted with the consent of all, and of no fewer', () => {
    const walk = given.informing(over);
    const all = consent(walk);
    expect(answer(walk, { ...all, consents: all.consents.slice(0, -1) })).not.toContain('case.accepted.v1');
    expect(answer(walk, all)).toContain('case.accepted.v1');
  });

  it('T08: one clear refusal ends it, whoever brought it', () => {
    const walk = given.informing(over);
    expect(answer(walk, commands.refuse)).toEqual(
      row.refused === 'refused' ? ['case.refused.v1'] : ['case.refused.v1', 'case.closed.v1'],
    );
  });

  it('A-06: has the mechanism’s clock and the legal one of its channel', () => {
    const { clocks } = given.assigning(over).state;
    expect(clocks['DL-M']?.kind).toBe('DL-M');
    expect(clocks['DL-L']?.variant).toBe(row.legal);
  });

  it('A-34: its agreement goes where its suit stands', () => {
    const walk = given.effective(over);
    const submitted = answer(walk, commands.submitForReview);
    expect(submitted).toEqual(row.product === 'court-review' ? ['court-review.submitted.v1'] : 'not-docketed');
  });
});

it('C-07..C-10: has a row for every channel', () => {
  expect(new Set(table.map(({ channel }) => channel))).toEqual(new Set(Channel.options));
});

const filing = (
  over: Partial<Scenario>,
  change: Partial<File>,
  by: { kind: 'institution' | 'court'; id: string },
  today = day('2026-06-01'),
) => {
  const scenario = scenarioOf(over);
  const decided = decide(undefined, { ...fileCommand(scenario), ...change }, contextAt(tenOn(today), by));
  return decided.ok ? 'filed' : decided.error.code;
};

describe('given an institution that files (A-05, C-10)', () => {
  const { parties } = fileCommand(scenarioOf({ channel: 'PARTY_SINGLE' }));
  const another = parties.map((party) =>
    party.partyId === bank ? { ...party, institutionId: InstitutionId.parse('ccb-qdn') } : party,
  );

  it.each(['PARTY_SINGLE', 'PARTY_JOINT'] as const)('A-05: by %s for itself, and for nobody else', (channel) => {
    expect(filing({ channel }, { parties }, actors.bank)).toBe('filed');
    expect(filing({ channel }, { parties: another }, actors.bank)).toBe('institution-not-applicant');
  });
});

describe('given a delegation from before 2025 (A-21)', () => {
  it.each([
    // thirty days from 2024-12-31 end on 30 January, in the Spring Festival: on 5 February
    ['2025-02-05', 'filed'],
    ['2025-02-06', 'history-only'],
    ['2026-06-01', 'history-only'],
  ])('A-21: one handed over on the last day, filed on %s: %s', (today, answered) => {
    expect(filing({ on: day('2024-12-31') }, {}, actors.court, day(today))).toBe(answered);
  });

  it('A-21: a suit that was entrusted as long ago is still open: it is on the docket', () => {
    const suit = {
      channel: 'COURT_ENTRUSTED',
      on: day('2024-12-31'),
      referral: { ...referral(true), signedOn: day('2024-12-31') },
    } as const;
    expect(filing(suit, {}, actors.court)).toBe('filed');
  });

  it('A-21: a later one begins at no time', () => {
    expect(filing({ on: day('2025-01-02') }, {}, actors.court, day('2025-01-02'))).toBe('channel-closed');
  });

  it('A-21: neither of its days carries a later one back', () => {
    expect(filing({ on: day('2025-01-02') }, { receivedOn: day('2024-12-31') }, actors.court)).toBe('channel-closed');
    expect(filing({ on: day('2024-12-31') }, { receivedOn: day('2025-01-02') }, actors.court)).toBe('channel-closed');
  });
});

describe('given a person under eighteen (§3.2)', () => {
  const young: PrivateParty = {
    partyId: bank,
    role: 'RESPONDENT',
    kind: 'NATURAL',
    name: '示例',
    mobile: '13800000000',
    language: 'zh-CN',
    idType: 'HMT_RESIDENCE_PERMIT',
    idNo: '810000201001010000',
  };
  const fault = (party: PrivateParty) => partiesFault([party], { today: day('2026-02-06'), jurisdiction });

  it('§3.2: known by a residence permit, acts through a representative as well', () => {
    expect(fault(young)).toMatchObject({ ok: false, error: { code: 'party-under-age', field: 'parties.0.idNo' } });
    expect(fault({ ...young, legalRepresentative: '示例母' })).toMatchObject({ ok: true });
  });
});
