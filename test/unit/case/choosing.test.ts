import { MediatorId, type PartyId } from '../../../events/primitives.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { endedClocks, openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { deadlineOf, deadlinePassed } from '../../../shared/domain/notices/agenda.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  bank,
  calendar,
  candidates,
  day,
  evidence,
  having,
  jurisdiction,
  lawyer,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';
import { assignment, choice } from '../../support/people-commands.ts';

const reserved = given.assigning({ ...own, reserved: true });
const retired = MediatorId.parse('mediator-522626-3');
const firstMinute = { at: at('2023-09-20 00:00'), by: actors.time };

const naming = (...chosen: readonly (readonly [PartyId, MediatorId])[]) =>
  choice(reserved, {
    choices: chosen.map(([partyId, mediatorId]) => ({ partyId, mediatorId, evidenceId: evidence })),
  });

const ended = having(reserved, commands.expire, firstMinute);

const rungsOf = ({ state }: Walk) =>
  obligations(state, { calendar, jurisdiction })
    .filter(({ clock }) => clock.kind === 'DL-05')
    .map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey)]);

describe('given that nobody reserves the choice (T09, PML 19)', () => {
  it('runs no DL-05, and the committee appoints at once, so that a case may be done within its hour (TC-1)', () => {
    const { state } = given.assigning();
    expect(state.clocks['DL-05']).toBeUndefined();
    expect(openClocks(state)).toEqual(['DL-M', 'DL-L']);
    expect(answer(given.assigning(), assignment())).toEqual(['mediator.assigned.v1']);
  });
});

describe('given that one party alone reserves it (T09, DL-05)', () => {
  const informing = given.informing(own);
  const walk = having(
    informing,
    consent(informing, {
      consents: [bank, wu, yang].map((partyId) => ({
        partyId,
        evidenceId: evidence,
        advanceExtension: false,
        ...(partyId === wu ? { reservesChoice: true } : {}),
      })),
    }),
  );

  it('waits two working days for all to choose together, and appoints nobody', () => {
    expect(walk.state.clocks['DL-05']).toMatchObject({
      variant: 'joint',
      startedOn: '2023-09-15',
      dueOn: '2023-09-19',
    });
    expect(answer(walk, assignment())).toBe('choice-awaited');
    expect(answer(walk, assignment(), { at: at('2023-09-19 23:59') })).toBe('choice-awaited');
    expect(nextExpiry(walk.state)?.dueOn).toBe('2023-09-19');
    expect(responsibleFor(walk.state)).toEqual({ role: 'officer', id: 'committee-522626' });
  });

  it('tells everybody until when, the officer too', () => {
    expect(rungsOf(walk)).toEqual([
      ['0', '2023-09-19', ['party:p1', 'party:p2', 'party:p3', 'officer:committee-522626']],
    ]);
  });

  it('does not make the state machine wait for it: the deadline watch ends it', () => {
    const dueOn = walk.state.clocks['DL-M']?.dueOn;
    expect(nextOf(walk.state, at('2023-09-19 10:00')).stage).toBe('mediation');
    expect(nextOf(walk.state, at('2023-09-20 10:00')).seconds).toBeGreaterThan(86_400);
    expect(dueOn).toBe('2023-09-26');
    expect(deadlineOf(walk.state)).toEqual({ clock: 'DL-05', dueOn: '2023-09-19' });
    expect(deadlinePassed(walk.state, day('2023-09-20'))).toEqual({ clock: 'DL-05', dueOn: '2023-09-19' });
  });
});

describe('given a reserved choice', () => {
  it('fixes the mediator as soon as all have named the same (T09, PML 23)', () => {
    const decided = ask(reserved, choice(reserved));
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { type: 'mediator.chosen.v1', partyId: bank },
        { type: 'mediator.chosen.v1', partyId: wu },
        { type: 'mediator.chosen.v1', partyId: yang },
        { type: 'mediator.assigned.v1', mediatorId: lawyer, role: 'LEAD', chosenBy: 'PARTIES' },
      ],
    });
    const [score] = decided.ok ? decided.value.flatMap((event) => ('score' in event ? [event.score] : [])) : [];
    const preferred = score?.filter(({ parts }) => (parts.preference ?? 0) > 0);
    expect(preferred?.map(({ mediatorId }) => mediatorId)).toEqual([lawyer]);
  });

  it('keeps what each has named until then, and lets it name another', () => {
    const two = having(having(reserved, naming([bank, retired])), naming([wu, lawyer], [yang, lawyer]));
    expect(two.state.stage).toBe('assigning');
    expect(rungsOf(two)).toEqual([['0', '2023-09-19', ['officer:committee-522626']]]);
    expect(answer(two, naming([bank, lawyer]))).toEqual(['mediator.chosen.v1', 'mediator.assigned.v1']);
  });

  it('takes the choice in the last minute of its last day, and none after it (DL-05)', () => {
    expect(answer(reserved, choice(reserved), { at: at('2023-09-19 23:59') })).toContain('mediator.assigned.v1');
    expect(answer(reserved, choice(reserved), firstMinute)).toBe('deadline-passed');
  });

  it('lets an institution name for itself alone', () => {
    const by = { by: { kind: 'institution', id: 'rural-522626' } } as const;
    const { evidenceId: _evidenceId, ...mine } = { ...naming([bank, lawyer]).choices[0] } as never as {
      evidenceId: string;
    };
    expect(answer(reserved, choice(reserved, { choices: [mine as never] }), by)).toEqual(['mediator.chosen.v1']);
    expect(answer(reserved, naming([wu, lawyer]), by)).toBe('not-your-party');
  });
});

describe('given no joint choice in two working days (DL-05)', () => {
  it('gives the committee a third, and tells the officer of it', () => {
    expect(ended.events.at(-1)).toMatchObject({
      type: 'mediator-choice.ended.v1',
      on: '2023-09-19',
      clock: { kind: 'DL-05', variant: 'committee', startedOn: '2023-09-19', dueOn: '2023-09-20' },
    });
    expect(rungsOf(ended)).toEqual([['0', '2023-09-20', ['officer:committee-522626']]]);
    expect(nextExpiry(ended.state)?.dueOn).toBe('2023-09-26');
    expect(answer(ended, choice(reserved), firstMinute)).toBe('choice-not-reserved');
  });

  it('appoints by the ranking, before the end was written as well as after it', () => {
    expect(answer(ended, assignment(), firstMinute)).toEqual(['mediator.assigned.v1']);
    expect(answer(reserved, assignment(), firstMinute)).toEqual(['mediator.assigned.v1']);
  });

  it('gives whom a party had named its five points, and no more', () => {
    const named = having(having(reserved, naming([wu, lawyer])), commands.expire, firstMinute);
    const county = candidates.filter(({ county: of }) => of === '522626');
    const decided = ask(named, assignment({ candidates: county }), firstMinute);
    if (!decided.ok || decided.value[0]?.type !== 'mediator.assigned.v1') throw new Error('somebody is assigned');
    const preferred = decided.value[0].score.filter(({ parts }) => (parts.preference ?? 0) > 0);
    expect(preferred).toMatchObject([{ mediatorId: lawyer, parts: { preference: 5 } }]);
    expect(decided.value[0].mediatorId).toBe(retired);
    expect(decided.value[0].chosenBy).toBeUndefined();
  });

  it('ends DL-05 with the appointment', () => {
    const led = having(ended, assignment(), firstMinute);
    expect(openClocks(led.state)).toEqual(['DL-M', 'DL-L']);
    const moments = [
      { state: ended.state, events: [], on: day('2023-09-20') },
      { state: led.state, events: [], on: day('2023-09-20') },
    ];
    expect(endedClocks(moments).get('DL-05')).toBe('2023-09-20');
  });
});
