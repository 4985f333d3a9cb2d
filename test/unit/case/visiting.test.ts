import { visitClocks } from '../../../shared/domain/case/performance/visiting.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { after, inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { archiving, commands, newDays, payment, reopening, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  day,
  having,
  jurisdiction,
  own,
  type Walk,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const clocks = ({ state }: Walk) =>
  visitClocks(state, ground).map(({ variant, startedOn, dueOn }) => `${variant} ${startedOn} ${dueOn}`);
const visitOn = (on: string) => ({ ...commands.visit, visitedOn: day(on) });
const visited = (walk: Walk, on: string): Walk => having(walk, visitOn(on), { at: at(`${on} 16:00`) });

/** The one instalment of the builder's agreement is due on 2023-12-14. */
const confirmed = given.confirmed();
const performed = after['agreement.performed.v1'];

describe('DL-18 PML 31: given an agreement that binds', () => {
  it('is visited within thirty days of its last day of performance', () => {
    expect(clocks(confirmed)).toEqual(['standard 2023-12-14 2024-01-15']);
    expect(clocks(visited(confirmed, '2023-12-14'))).toEqual([]);
  });

  it('is visited once more where the visit came before that day', () => {
    expect(clocks(visited(confirmed, '2023-12-13'))).toEqual(['standard 2023-12-14 2024-01-15']);
  });

  it('counts from the day until which the whole may wait', () => {
    const mediating = given.mediating(own);
    const deferred = { clauses: ['DEFERRAL'], schedule: [], terms: { dueOn: day('2023-11-30') } } as const;
    const agreed = having(mediating, terms(mediating, deferred));
    expect(clocks(having(agreed, signatures(agreed)))).toEqual(['standard 2023-11-30 2024-01-02']);
  });

  it('counts from the effect where no day is named', () => {
    const mediating = given.mediating(own);
    const agreed = having(mediating, terms(mediating, { schedule: [] }));
    expect(clocks(having(agreed, signatures(agreed)))).toEqual(['standard 2023-09-15 2023-10-16']);
  });

  it('counts from the new days that all agreed on (T33)', () => {
    const anew = after['agreement.rescheduled.v1'];
    expect(newDays(anew).schedule[0]?.dueOn).toBe('2024-03-13');
    expect(clocks(anew)).toEqual(['standard 2024-03-13 2024-04-12']);
  });

  it('T32: is visited within seven days of a default as well, until it is cured', () => {
    const defaulted = inDefault(confirmed);
    expect(clocks(defaulted)).toEqual(['standard 2023-12-14 2024-01-15', 'default 2023-12-15 2023-12-22']);
    expect(clocks(visited(defaulted, '2023-12-15'))).toEqual([]);
    expect(clocks(visited(defaulted, '2023-12-14'))).toEqual(['default 2023-12-15 2023-12-22']);
  });

  it('forgets its visits where the parties mediate again (T27)', () => {
    const dismissed = having(given.dismissed(), commands.visit);
    expect(having(dismissed, reopening(dismissed)).state).not.toHaveProperty('visits');
  });
});

describe('DL-18 A-44: given a case that is closed', () => {
  it('is visited within thirty days of its end, before or after its file is closed', () => {
    expect(clocks(performed)).toEqual(['standard 2023-09-15 2023-10-16']);
    const archived = after['case.archived.v1'];
    expect(clocks(archived)).toEqual(['standard 2023-09-15 2023-10-16']);
    expect(clocks(visited(archived, '2023-10-16'))).toEqual([]);
    expect(answer(visited(performed, '2023-10-16'), archiving(performed), { by: actors.county })).toEqual([
      'case.archived.v1',
    ]);
  });

  it.each([
    ['visited after its last day', visited(confirmed, '2023-12-14'), []],
    ['visited on a later day', visited(confirmed, '2023-12-20'), []],
    ['visited too early', visited(confirmed, '2023-12-13'), ['standard 2023-12-29 2024-01-29']],
  ])('is not visited again for its end: %s', (_what, walk, due) => {
    expect(clocks(having(walk, payment(walk), { at: at('2023-12-29 10:00') }))).toEqual(due);
  });

  it.each([
    ['the last day of it', '2024-01-15', 'standard 2024-01-15 2024-02-18'],
    ['the day after', '2024-01-16', 'standard 2023-12-14 2024-01-15'],
  ])('that ends on %s, is as late with its visit as it was', (_when, on, due) => {
    expect(clocks(having(confirmed, payment(confirmed), { at: at(`${on} 10:00`) }))).toEqual([due]);
  });

  it('is visited once its enforcement is over', () => {
    expect(clocks(after['enforcement.ended.v1'])).toEqual(['standard 2023-12-20 2024-01-19']);
  });

  it.each<readonly [string, Walk]>([
    ['failed', given.closed()],
    ['was sued upon', having(given.unconfirmed(), commands.litigate)],
  ])('is not where it %s', (_what, walk) => {
    expect(clocks(walk)).toEqual([]);
  });
});

describe('DL-18: given the last day of a visit', () => {
  it('the mediator hears of it that morning, and nobody once it was made', () => {
    const rungs = (walk: Walk) => obligations(walk.state, ground).filter(({ clock }) => clock.kind === 'DL-18');
    expect(rungs(performed).map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey)])).toEqual([
      ['0', '2023-10-16', [`mediator:${confirmed.state.lead}`]],
    ]);
    expect(rungs(visited(performed, '2023-10-09'))).toEqual([]);
  });
});

describe('DL-18: given a visit to record', () => {
  it('says when, how, what was found and how content the party is', () => {
    expect(visited(confirmed, '2023-12-14').events.at(-1)).toEqual({
      type: 'return-visit.recorded.v1',
      partyId: 'p2',
      visitedOn: '2023-12-14',
      means: 'PHONE',
      performance: 'PERFORMED',
      satisfaction: 5,
      evidenceId: 'evidence-1',
      on: '2023-12-14',
    });
    expect(visited(confirmed, '2023-12-14').state).toMatchObject({
      visits: [{ visitedOn: '2023-12-14', performance: 'PERFORMED' }],
    });
  });

  it.each<readonly [string, Partial<typeof commands.visit>, string]>([
    ['of nobody in the case', { partyId: 'p9' as never }, 'party-unknown'],
    ['of a day to come', { visitedOn: day('2023-09-16') }, 'received-in-future'],
    ['of a day before the agreement took effect', { visitedOn: day('2023-09-14') }, 'visit-before-effect'],
  ])('is refused %s', (_what, over, code) => {
    expect(ask(confirmed, { ...commands.visit, ...over })).toMatchObject({ error: { code } });
  });

  it('is refused where no agreement came into force', () => {
    for (const walk of [given.agreed(), given.failed(), given.closed()])
      expect(answer(walk, commands.visit)).toBe('stage-passed');
  });

  it('may be made of an agreement of which one instalment is paid', () => {
    expect(answer(having(given.applied(), payment(given.applied())), commands.visit)).toEqual([
      'return-visit.recorded.v1',
    ]);
  });
});
