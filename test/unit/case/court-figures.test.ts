import type { PartyFacts } from '../../../events/intake.ts';
import { PartyId } from '../../../events/primitives.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  day,
  having,
  own,
  partiesOf,
  scenarioOf,
  type Walk,
} from '../../support/case-scenario.ts';

const by = actors.court;
const enter = (walk: Walk) => ask(walk, commands.enterFastTrack, { by });

/** As many of one side as these, after the parties of the published case or in their place. */
const alike = (party: PartyFacts | undefined, count: number): readonly PartyFacts[] => {
  if (!party) throw new Error('there is such a party');
  return Array.from({ length: count }, (_, i) => ({ ...party, partyId: PartyId.parse(`p${i + 20}`) }));
};

describe('INT 75, 257: given many on one side of a failed case', () => {
  const [bank, wu] = partiesOf(scenarioOf({ ...own, applicantKind: 'NATURAL' }));
  const failed = (parties: readonly (PartyFacts | undefined)[]) =>
    given.failed({ ...own, dispute: { parties: parties.flatMap((party) => party ?? []) } });

  it.each([
    ['ten applicants', failed([...alike(bank, 10), wu])],
    ['ten respondents', failed([bank, ...alike(wu, 10)])],
  ])('keeps it from the fast track: %s', (_what, walk) => {
    expect(enter(walk)).toMatchObject({
      error: { code: 'fast-track-unfit', params: { ground: 'NUMEROUS_PARTIES' } },
    });
  });

  it('counts no guarantor among the respondents', () => {
    expect(enter(given.failed({ respondents: 9, guarantor: true })).ok).toBe(true);
  });
});

describe('DL-11: given a case whose referral was no suit yet', () => {
  const later = { by, at: at('2023-09-22 10:00') };
  const entered = having(given.failed(), { ...commands.enterFastTrack, on: day('2023-09-20') }, later);

  it('has the summary limit from the day on which the fast track took it', () => {
    expect(entered.events.at(-1)).toMatchObject({ limit: { startedOn: '2023-09-20', variant: 'fast-summary' } });
  });

  it('and the ordinary one from that day where it was converted (T42)', () => {
    expect(having(entered, commands.convert, later).state.clocks['DL-T']).toMatchObject({
      startedOn: '2023-09-20',
      variant: 'ordinary',
    });
  });

  it('DL-11a: may have been received as a suit on that very day', () => {
    const same = { ...commands.enterFastTrack, suitReceivedOn: given.failed().scenario.on };
    expect(having(given.failed(), same, { by }).state.clocks['DL-11a']).toMatchObject({ startedOn: '2023-09-15' });
  });
});

describe('given what the court’s events say of why', () => {
  it('T26: who withdrew the application', () => {
    const deemed = having(given.docketed(), commands.deemWithdrawn, { by });
    expect(deemed.events.at(-1)).toEqual({ type: 'confirmation.withdrawn.v1', reason: 'DEEMED', on: '2023-09-15' });
    const { applicants } = application(given.effective());
    const asked = having(given.docketed(), { type: 'withdraw-application', applicants });
    expect(asked.events.at(-1)).toEqual({ type: 'confirmation.withdrawn.v1', reason: 'APPLICANTS', on: '2023-09-15' });
  });

  it('SX00 2: by which rule a ruling was given more time', () => {
    expect(having(given.docketed(), commands.extendRuling, { by }).events.at(-1)).toMatchObject({
      clock: { extensions: [{ days: 30, agreedOn: '2023-09-15', basis: 'SX00 2' }] },
    });
  });

  it('a refused extension says which day has passed', () => {
    const late = { by, at: at('2023-10-17 00:00') };
    expect(ask(given.docketed(), commands.extendRuling, late)).toMatchObject({
      error: { code: 'deadline-passed', params: { dueOn: '2023-10-16' } },
    });
    expect(answer(given.docketed(), commands.extendRuling, { by, at: at('2023-10-16 23:59') })).toEqual([
      'ruling.extended.v1',
    ]);
  });
});
