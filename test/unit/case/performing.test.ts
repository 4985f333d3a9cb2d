import { addDays } from '../../../shared/domain/calendar/day.ts';
import { instalmentClocks } from '../../../shared/domain/case/performance/performing.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands, payment, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  bank,
  calendar,
  day,
  having,
  jurisdiction,
  type Walk,
  wu,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };

/** Two halves, due on 2023-10-20 (a Friday) and 2023-11-20 (a Monday). */
const twoHalves = (): Walk => {
  const mediating = given.mediating();
  const { total } = mediating.state.claim;
  const schedule = ['2023-10-20', '2023-11-20'].map((dueOn) => ({ dueOn: day(dueOn), amount: fen(total / 2) }));
  const agreed = having(mediating, terms(mediating, { schedule }));
  return having(agreed, signatures(agreed));
};

const instalmentRungs = (walk: Walk) =>
  obligations(walk.state, ground)
    .filter(({ clock }) => clock.kind === 'DL-P')
    .map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey).join(' ')]);

describe('given an agreement by instalments (T31, PML 31)', () => {
  it('ends when the last one is paid, in whatever order they were', () => {
    const second = having(twoHalves(), payment(twoHalves(), 2));
    expect(second.state).toMatchObject({ stage: 'effective', payments: [{ instalment: 2, paidOn: '2023-09-15' }] });
    const both = having(second, payment(second, 1));
    expect(both.state).toMatchObject({ stage: 'closed', outcome: 'SETTLED', closedOn: '2023-09-15' });
  });

  it.each<readonly [string, Parameters<typeof payment>[1], Parameters<typeof payment>[2], string]>([
    ['an instalment the schedule does not have', 3, {}, 'instalment-unknown'],
    ['a payment that lies in the future', 1, { paidOn: day('2023-09-16') }, 'received-in-future'],
    ['a payment before there was an agreement', 1, { paidOn: day('2023-09-14') }, 'payment-before-agreement'],
    ['no evidence where the creditor does not speak', 1, { evidenceId: undefined as never }, 'evidence-missing'],
  ])('refuses %s', (_what, instalment, over, code) => {
    expect(answer(twoHalves(), payment(twoHalves(), instalment, over))).toBe(code);
  });

  it('refuses an instalment that was recorded already', () => {
    const once = having(twoHalves(), payment(twoHalves(), 1));
    expect(answer(once, payment(once, 1))).toBe('instalment-already-paid');
  });

  it('takes the creditor’s own word, and no other institution’s', () => {
    const bare = { type: 'record-payment', instalment: 1, paidOn: day('2023-09-15') } as const;
    expect(answer(twoHalves(), bare, { by: actors.bank })).toEqual(['instalment.paid.v1']);
    const stranger = { kind: 'institution', id: 'ccb-qdn' } as const;
    expect(ask(twoHalves(), bare, { by: stranger })).toMatchObject({ error: { code: 'not-your-party' } });
  });
});

describe('given the clocks of instalments (DL-P, A-43)', () => {
  it('are one for each that is unpaid, due on its named day', () => {
    const walk = twoHalves();
    expect(instalmentClocks(walk.state, ground).map(({ dueOn }) => dueOn)).toEqual(['2023-10-20', '2023-11-20']);
    const paid = having(walk, payment(walk, 1));
    expect(instalmentClocks(paid.state, ground).map(({ dueOn }) => dueOn)).toEqual(['2023-11-20']);
  });

  it('are not there before the agreement binds, nor once the case is closed', () => {
    const agreed = given.agreed();
    expect(instalmentClocks(agreed.state, ground)).toEqual([]);
    const closed = having(given.confirmed(), payment(given.confirmed()));
    expect(instalmentClocks(closed.state, ground)).toEqual([]);
  });

  it('remind the debtors before and on the day, and tell everybody after it, the first time past the days of grace', () => {
    const [first, debtors] = [having(twoHalves(), payment(twoHalves(), 2)), 'party:p2 party:p3'];
    const everybody = `party:p1 ${debtors} mediator:mediator-522626-3`;
    expect(instalmentRungs(first)).toEqual([
      ['-7', '2023-10-13', debtors],
      ['-3', '2023-10-17', debtors],
      ['-1', '2023-10-19', debtors],
      ['0', '2023-10-20', debtors],
      // 21 October is a Saturday; grace ends with Monday the 23rd
      ['+1', '2023-10-24', everybody],
      ['+7', '2023-10-27', everybody],
    ]);
  });

  it('ask nothing of a party whom the agreement does not bind (A-11)', () => {
    const walk = having(given.effective(), commands.expire, { at: at('2023-10-17 00:01'), by: actors.time });
    const bound = { ...walk.state, agreement: { ...given.effective().state.agreement, bound: [bank, wu] } };
    const rungs = obligations(bound as typeof walk.state, ground).filter(({ clock }) => clock.kind === 'DL-P');
    expect(rungs[0]?.recipients.map(recipientKey)).toEqual(['party:p2']);
  });

  it('go on in every stage in which the agreement binds', () => {
    const dueOn = addDays(day('2023-09-15'), 90);
    for (const stage of ['effective', 'applied', 'docketed', 'confirmed', 'dismissed', 'unconfirmed'] as const)
      expect(instalmentClocks(given[stage]().state, ground).map((clock) => clock.dueOn)).toEqual([dueOn]);
    for (const stage of ['court-review', 'court-statement', 'suit-withdrawn'] as const)
      expect(instalmentClocks(given[stage]().state, ground)).toHaveLength(1);
  });
});
