import { MediatorId } from '../../../events/primitives.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given, undisclosed } from '../../support/case-builder.ts';
import { commands, extension, session, signatures, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  attestedBy,
  calendar,
  having,
  jurisdiction,
  lawyer,
  own,
  type Walk,
  yang,
} from '../../support/case-scenario.ts';
import { ledByTwo, secondMediator } from '../../support/eventful-walks.ts';
import {
  assignment,
  declining,
  disclosure,
  recusal,
  recusalDecision,
  replacement,
} from '../../support/people-commands.ts';

const mediating = undisclosed(own);
const { lead } = mediating.state;
const recused = having(mediating, recusal(mediating));
const byCounty = { by: actors.county };
const byPrefecture = { by: { kind: 'prefecture', id: 'prefecture' } } as const;
const officer = { role: 'officer', id: 'committee-522626' };
const rejected = recusalDecision({ result: 'REJECTED' });

const leadOf = ({ state }: Walk) => ('lead' in state ? state.lead : undefined);
const toldIn = ({ state }: Walk) =>
  obligations(state, { calendar, jurisdiction }).map(({ clock, rung, day, recipients }) => [
    clock.kind,
    rung,
    day,
    recipients.map(recipientKey),
  ]);

describe('given a party that asks for recusal (DL-15, TY16 15)', () => {
  it('pauses the mediator; the officer answers for the case meanwhile (C-26)', () => {
    expect(responsibleFor(recused.state)).toEqual(officer);
    expect(answer(recused, session(recused))).toBe('mediator-paused');
    expect(answer(recused, extension(recused))).toBe('mediator-paused');
    expect(answer(recused, commands.fail)).toBe('mediator-paused');
  });

  it('holds no clock, and lets the officer record what the parties may do', () => {
    expect(recused.state.clocks['DL-M']).toEqual(mediating.state.clocks['DL-M']);
    expect(answer(recused, extension(recused), byCounty)).toEqual(['mediation.extended.v1']);
    expect(answer(recused, commands.fail, byCounty)).toEqual(['mediation.failed.v1']);
    expect(answer(recused, withdrawal(recused), byCounty)).toContain('case.withdrawn.v1');
    expect(answer(recused, commands.expire, { at: at('2023-09-27 00:00') })).toEqual(['mediation.failed.v1']);
  });

  it('gives the head of the committee three days (DL-15), and raises the rungs of mediation to the officer', () => {
    expect(recused.state.clocks['DL-15']).toMatchObject({ variant: 'standard', dueOn: '2023-09-18' });
    expect(openClocks(recused.state)).toContain('DL-15');
    const told = toldIn(recused);
    expect(told).toContainEqual(['DL-15', '0', '2023-09-18', ['committee-head:committee-522626']]);
    expect(told.filter(([kind]) => kind === 'DL-M').flatMap(([, , , to]) => to)).not.toContain(`mediator:${lead}`);
    expect(told.filter(([kind, rung]) => kind === 'DL-M' && rung === '-1').flatMap(([, , , to]) => to)).toContain(
      'officer:committee-522626',
    );
  });

  it('stays paused when the three days are over: only a decision ends it', () => {
    const late = { at: at('2023-09-20 10:00') };
    expect(answer(recused, commands.expire, late)).toBe('deadline-not-reached');
    expect(answer(recused, session(recused), { ...late })).toBe('mediator-paused');
    expect(answer(recused, rejected, { ...late, ...byCounty })).toEqual(['recusal.decided.v1']);
  });

  it('takes no mark of a mediator, while the parties go on signing', () => {
    const agreed = given.agreed(own);
    const paused = having(agreed, recusal(agreed));
    const { marks } = signatures(agreed);
    const parties = { ...signatures(agreed), marks: marks.filter(({ by }) => by === 'PARTY') };
    expect(answer(paused, signatures(agreed), byCounty)).toBe('mediator-paused');
    const signed = having(paused, parties, byCounty);
    const goesOn = having(signed, rejected, byCounty);
    const rest = { ...signatures(agreed), marks: marks.filter(({ by }) => by !== 'PARTY') };
    expect(answer(goesOn, rest, byCounty)).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
  });

  it('pauses a second mediator alone, where the lead goes on', () => {
    const complex = undisclosed({ ...own, total: 100_000_000 });
    const second = complex.state.mediators[1] ?? lead;
    const paused = having(complex, recusal(complex, { mediatorId: second }));
    expect(responsibleFor(paused.state)).toEqual({ role: 'mediator', id: complex.state.lead });
    expect(answer(paused, session(paused), { by: { kind: 'mediator', id: complex.state.lead } })).toEqual([
      'disclosure.signed.v1',
      'session.held.v1',
    ]);
    expect(answer(paused, session(paused), { by: { kind: 'mediator', id: second } })).toBe('mediator-paused');
    const granted = having(paused, recusalDecision(), byCounty);
    expect(leadOf(granted)).toBe(complex.state.lead);
    expect(granted.events.at(-1)).toMatchObject({ from: second, role: 'CO' });
  });
});

describe('given that the recusal is granted', () => {
  const granted = having(recused, recusalDecision(), byCounty);

  it('gives the place to the next of the ranking at once, in one commit', () => {
    expect(granted.events.slice(-2)).toMatchObject([
      { type: 'recusal.decided.v1', mediatorId: lead, result: 'GRANTED' },
      { type: 'mediator.replaced.v1', from: lead, reason: 'RECUSAL' },
    ]);
    expect(responsibleFor(granted.state)).toEqual({ role: 'mediator', id: leadOf(granted) });
    expect(openClocks(granted.state)).not.toContain('DL-15');
    expect(answer(granted, session(granted), { by: { kind: 'mediator', id: String(leadOf(granted)) } })).toEqual([
      'disclosure.signed.v1',
      'session.held.v1',
    ]);
  });

  it('R1: bars who left by the ground that was found', () => {
    expect(answer(granted, replacement(granted, { chosen: lead }))).toBe('mediator-excluded');
    const next = ask(granted, replacement(granted));
    expect(next).toMatchObject({
      ok: true,
      value: [{ excluded: expect.arrayContaining([{ mediatorId: lead, ground: 'R1' }]) }],
    });
  });

  it('leaves the place with the officer where nobody is left, until somebody is found', () => {
    const empty = having(recused, recusalDecision({ candidates: [] }), byCounty);
    expect(responsibleFor(empty.state)).toEqual(officer);
    expect(openClocks(empty.state)).not.toContain('DL-15');
    expect(answer(empty, session(empty))).toBe('mediator-paused');
    expect(answer(empty, declining(), byCounty)).toBe('change-pending');
    expect(having(empty, replacement(empty), byCounty).events.at(-1)).toMatchObject({ from: lead, reason: 'RECUSAL' });
  });
});

describe('given that the recusal is rejected', () => {
  const goesOn = having(recused, rejected, byCounty);

  it('lets the mediator go on', () => {
    expect(leadOf(goesOn)).toBe(lead);
    expect(responsibleFor(goesOn.state)).toEqual({ role: 'mediator', id: lead });
    expect(answer(goesOn, session(goesOn))).toEqual(['disclosure.signed.v1', 'session.held.v1']);
  });

  it('T10: of two who mediate it keeps nobody from asking for the other’s', () => {
    const mediatorId = secondMediator;
    const kept = having(having(ledByTwo, recusal(ledByTwo, { mediatorId })), rejected, byCounty);
    expect(answer(kept, recusal(kept, { mediatorId }))).toBe('recusal-decided');
    expect(answer(kept, recusal(kept))).toEqual(['recusal.requested.v1']);
  });

  it('is not asked again by the same party on the same ground, but by another or on another', () => {
    expect(answer(goesOn, recusal(goesOn))).toBe('recusal-decided');
    expect(answer(goesOn, recusal(goesOn, { partyId: yang }))).toEqual(['recusal.requested.v1']);
    expect(answer(goesOn, recusal(goesOn, { ground: 'CONDUCT' }))).toEqual(['recusal.requested.v1']);
  });
});

describe('given a mediator who heads the committee (DL-15)', () => {
  const assigning = given.assigning(own);
  const led = having(assigning, assignment({ chosen: lawyer }));
  const paused = having(led, recusal(led));

  it('is decided on by the prefecture, which is told, and not by its own county', () => {
    expect(paused.state.clocks['DL-15']).toMatchObject({ variant: 'head', dueOn: '2023-09-18' });
    expect(toldIn(paused)).toContainEqual([
      'DL-15',
      '0',
      '2023-09-18',
      ['county-group:committee-522626', `prefecture:${jurisdiction.prefecture.code}`],
    ]);
    expect(answer(paused, recusalDecision(), byCounty)).toBe('recusal-not-yours');
    expect(answer(paused, recusalDecision(), byPrefecture)).toEqual(['recusal.decided.v1', 'mediator.replaced.v1']);
  });

  it('leaves decisions on other mediators to the county', () => {
    expect(answer(recused, recusalDecision(), byPrefecture)).toBe('recusal-not-yours');
  });
});

describe('given the mediator’s own statement (T09, OL21 13)', () => {
  const waivers = attestedBy(mediating);

  it('is kept, and changes nothing where nothing is disclosed', () => {
    const signed = having(mediating, disclosure());
    expect(signed.events.at(-1)).toMatchObject({ type: 'disclosure.signed.v1', mediatorId: lead, grounds: [] });
    expect(signed.state).toEqual({ ...mediating.state, disclosed: [lead] });
  });

  it.each(['R5', 'R6', 'R7'] as const)('%s: goes on with the written waiver of all, steps back without', (ground) => {
    expect(answer(mediating, disclosure({ grounds: [ground], waivers }))).toEqual(['disclosure.signed.v1']);
    expect(answer(mediating, disclosure({ grounds: [ground], waivers: waivers.slice(1) }))).toBe(
      'consent-of-all-missing',
    );
    const stepping = having(mediating, disclosure({ grounds: [ground] }));
    expect(stepping.events.at(-1)).toMatchObject({ type: 'recusal.requested.v1', ground });
    expect(answer(stepping, rejected, byCounty)).toBe('consent-of-all-missing');
    expect(answer(stepping, { ...rejected, waivers }, byCounty)).toEqual(['recusal.decided.v1']);
  });

  it.each(['R1', 'R2', 'R3', 'R4'] as const)('%s: steps back whatever they waive', (ground) => {
    const stepping = having(mediating, disclosure({ grounds: [ground], waivers }));
    expect(responsibleFor(stepping.state)).toEqual(officer);
    expect(answer(stepping, { ...rejected, waivers }, byCounty)).toBe('conflict-not-waivable');
    expect(answer(stepping, recusalDecision(), byCounty)).toEqual(['recusal.decided.v1', 'mediator.replaced.v1']);
  });

  it('names the ground that may not be waived where it discloses several', () => {
    const stepping = having(mediating, disclosure({ grounds: ['R7', 'R3'], waivers }));
    expect(stepping.events.at(-1)).toMatchObject({ type: 'recusal.requested.v1', ground: 'R3' });
  });

  it('is taken of the mediators of the case alone, and while mediation lasts', () => {
    const other = { by: { kind: 'mediator', id: MediatorId.parse('mediator-522626-2') } } as const;
    expect(answer(mediating, disclosure(), other)).toBe('mediator-not-of-case');
    expect(answer(mediating, disclosure(), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
    expect(answer(mediating, recusal(mediating), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
  });
});
