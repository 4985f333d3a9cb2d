import { missed } from '../../support/absence-builder.ts';
import { given, undisclosed } from '../../support/case-builder.ts';
import { commands, extension, session, signatures, summons, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  bank,
  day,
  evidence,
  having,
  own,
  partiesOf,
  scenarioOf,
  wu,
} from '../../support/case-scenario.ts';

describe('§4.3: given the prefecture’s own days off, 23 and 24 July', () => {
  it('are none of the three working days within which a reminded party is heard', () => {
    const open = given.mediating({ ...own, on: day('2025-07-15'), total: 90_000_000 });
    const walk = missed(open, '2025-07-16');
    const served = [{ partyId: wu, means: 'POST' as const, evidenceId: evidence }];
    const to = (on: string) => summons(walk, { sessionAt: at(`${on} 09:00`), served });
    const when = { at: at('2025-07-21 10:00') };
    expect(answer(walk, to('2025-07-28'), when)).toEqual(['parties.summoned.v1']);
    expect(answer(walk, to('2025-07-29'), when)).toBe('reminder-too-far');
  });

  it('CPL 104: are none of the three that are left to sue in', () => {
    const open = given.mediating({ ...own, on: day('2025-06-27') });
    const secured = having(open, { ...commands.recordPreservation, executedOn: day('2025-06-27') });
    expect(secured.state.clocks['DL-13']?.dueOn).toBe('2025-07-28');
    expect(ask(secured, extension(secured, 14))).toMatchObject({
      error: { code: 'extension-beyond-sue-by', params: { limit: '2025-07-21', sueBy: '2025-07-28' } },
    });
    expect(answer(secured, extension(secured, 13))).toEqual(['mediation.extended.v1']);
  });
});

describe('CPL 104: given a preservation that was lifted', () => {
  it('holds no extension back', () => {
    const secured = having(given.mediating(), commands.recordPreservation);
    const lifted = having(secured, commands.endPreservation);
    expect(answer(secured, extension(secured, 20))).toBe('extension-beyond-sue-by');
    expect(answer(lifted, extension(lifted, 20))).toEqual(['mediation.extended.v1']);
  });

  it('is acknowledged by the applicant itself or with proof, and not by another institution for it', () => {
    const secured = having(given.mediating(), commands.recordPreservation);
    const knowing = extension(secured, 20, { sueByAcknowledged: { partyId: bank, evidenceId: evidence } });
    expect(answer(secured, knowing)).toEqual(['mediation.extended.v1']);
    const stranger = { by: { kind: 'institution', id: 'ccb-qdn' } } as const;
    expect(ask(secured, knowing, stranger)).toMatchObject({
      error: { code: 'not-your-party', field: 'sueByAcknowledged.partyId' },
    });
  });
});

describe('T12: given who was lost', () => {
  const shop = given.mediating({
    ...own,
    dispute: {
      parties: partiesOf(scenarioOf()).map((party) =>
        party.partyId === wu ? { ...party, kind: 'INDIVIDUAL_BUSINESS' as const } : party,
      ),
    },
  });
  const lose = (partyId: typeof wu, loss: 'DEATH' | 'TERMINATION') => ({
    ...commands.lose,
    ground: { ...commands.lose.ground, partyId, loss },
  });

  it('an individual business may die or be wound up, an organisation is wound up', () => {
    expect(answer(shop, lose(wu, 'DEATH'))).toEqual(['mediation.held.v1']);
    expect(answer(shop, lose(wu, 'TERMINATION'))).toEqual(['mediation.held.v1']);
    expect(answer(shop, lose(bank, 'TERMINATION'))).toEqual(['mediation.held.v1']);
  });

  it('has thirty days for a successor; who waits for an appraisal has none', () => {
    expect(having(shop, lose(wu, 'DEATH')).state.clocks).toHaveProperty('DL-H');
    expect(having(shop, commands.hold).state.clocks).not.toHaveProperty('DL-H');
  });
});

describe('T09: given a first session whose record carries the statement on conflicts', () => {
  it('discloses no tie, and waives none', () => {
    const walk = undisclosed(own);
    expect(having(walk, session(walk)).events.at(-2)).toMatchObject({
      type: 'disclosure.signed.v1',
      mediatorId: walk.state.lead,
      grounds: [],
      waivers: [],
    });
  });
});

describe('T51, A-28: given a text in its DL-06 after the last day of mediation', () => {
  const open = given.mediating(own);
  const failed = having(open, commands.expire, { at: at('2023-09-27 00:01'), by: actors.time });

  it('is signed on the last day of that, and not where there was none', () => {
    const waiting = having(open, terms(open), { at: at('2023-09-26 10:00') });
    const last = at('2023-10-07 23:00');
    const marks = signatures(waiting, { parties: last, mediator: last, seal: last });
    expect(waiting.state.clocks['DL-06']?.dueOn).toBe('2023-10-07');
    expect(answer(waiting, marks, { at: last })).toContain('agreement.effective.v1');
    expect(answer(failed, marks, { at: at('2023-09-28 10:00') })).toBe('stage-passed');
  });

  it('A-28: a case that time ended before anybody led it says so to who comes too late', () => {
    const assigning = given.assigning(own);
    expect(ask(assigning, terms(assigning), { at: at('2023-09-28 10:00') })).toMatchObject({
      error: { code: 'stage-passed', params: { stage: expect.stringContaining('调解不成') } },
    });
  });
});
