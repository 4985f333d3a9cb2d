import type { DefaultClause } from '../../../events/agreement.ts';
import { Rate } from '../../../events/primitives.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { dueBefore, remaining } from '../../../shared/domain/case/performance/dues.ts';
import { instalmentClocks } from '../../../shared/domain/case/performance/performing.ts';
import { BINDING, isAt } from '../../../shared/domain/case/state.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, newDays, payment, reopening, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  approved,
  ask,
  at,
  attestedBy,
  bank,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const HALF = fen(5_000_000);
const ground = { calendar, jurisdiction };

/** An agreement of the committee's own in two halves, due on Friday 2023-10-20 and Monday 2023-11-20. */
const inHalves = (defaultClause?: DefaultClause): Walk => {
  const mediating = given.mediating(own);
  const schedule = ['2023-10-20', '2023-11-20'].map((dueOn) => ({ dueOn: day(dueOn), amount: HALF }));
  const agreed = having(mediating, terms(mediating, { schedule, ...(defaultClause ? { defaultClause } : {}) }));
  return having(agreed, signatures(agreed));
};

/** One that names no day at all. */
const withoutDays = (): Walk => {
  const mediating = given.mediating(own);
  const agreed = having(mediating, terms(mediating, { schedule: [] }));
  return having(agreed, signatures(agreed));
};

const accelerating = { accelerates: true, ratePercent: Rate.parse('6') };
const midnight = { at: at('2023-10-21 00:00'), by: actors.time };
/** The confirmation lapsed on 2023-10-16, the first half is overdue since 10-21. */
const lapsed = (walk: Walk): Walk => having(walk, commands.expire, midnight);
const inDefault = (clause?: DefaultClause): Walk => having(lapsed(inHalves(clause)), commands.expire, midnight);

const owed = ({ state }: Walk) => {
  if (!isAt(state, BINDING)) throw new Error(`nothing binds at ${state.stage}`);
  return state;
};

describe('T32 A-43: given an instalment whose day is over', () => {
  it('is in default at 24:00 of that day and not a minute earlier, the days of grace notwithstanding', () => {
    const before = lapsed(inHalves());
    expect(nextExpiry(before.state)).toMatchObject({ clock: 'DL-P', dueOn: '2023-10-20' });
    expect(answer(before, commands.expire, { at: at('2023-10-20 23:59') })).toBe('deadline-not-reached');
    expect(inDefault().events.at(-1)).toEqual({
      type: 'agreement.defaulted.v1',
      agreementId: 'a1',
      by: 'DUE_DAY',
      since: '2023-10-20',
      accelerated: false,
      due: HALF,
      on: '2023-10-21',
    });
  });

  it('is none where it was paid, and once while it stands', () => {
    const paid = having(lapsed(inHalves()), payment(inHalves()), { at: at('2023-10-20 10:00') });
    expect(answer(paid, commands.expire, midnight)).toBe('deadline-not-reached');
    expect(answer(inDefault(), commands.expire, { at: at('2023-12-01 00:00') })).toBe('deadline-not-reached');
  });

  it('comes after what ended the stage earlier', () => {
    expect(answer(inHalves(), commands.expire, midnight)).toEqual(['confirmation.lapsed.v1']);
    const docketed = having(having(inHalves(), application(inHalves())), commands.docket, { by: actors.court });
    const flagged = having(docketed, commands.expire, midnight);
    expect(flagged.events.at(-1)?.type).toBe('stage.overdue.v1');
    expect(answer(flagged, commands.expire, midnight)).toEqual(['agreement.defaulted.v1']);
  });

  it('waits for the creditor where the debtor says that it paid', () => {
    const reported = having(lapsed(inHalves()), commands.reportPayment, { at: at('2023-10-20 10:00') });
    expect(nextExpiry(reported.state)?.dueOn).toBe('2023-11-20');
    expect(answer(reported, commands.reportDefault, { at: at('2023-10-21 10:00') })).toEqual([
      'agreement.defaulted.v1',
    ]);
  });
});

describe('T32: given the creditor’s report', () => {
  it('is believed from the day after the due day on, and says what is due', () => {
    const walk = inHalves();
    expect(answer(walk, commands.reportDefault, { at: at('2023-10-20 23:59') })).toBe('nothing-due');
    const reported = having(walk, commands.reportDefault, { at: at('2023-11-21 09:00') });
    expect(reported.events.at(-1)).toMatchObject({
      by: 'CREDITOR',
      since: '2023-10-20',
      due: 2 * HALF,
      evidenceId: 'evidence-1',
    });
    expect(answer(reported, commands.reportDefault, { at: at('2023-11-21 09:00') })).toBe('default-stands');
  });

  it('needs no evidence from the bank itself, and takes no other institution’s word', () => {
    const bare = { type: 'report-default' } as const;
    const when = { at: at('2023-10-21 09:00') };
    expect(answer(inHalves(), bare, { ...when, by: actors.bank })).toEqual(['agreement.defaulted.v1']);
    expect(answer(inHalves(), bare, when)).toBe('evidence-missing');
    expect(answer(inHalves(), bare, { ...when, by: { kind: 'institution', id: 'icbc-5226' } })).toBe('not-your-party');
  });

  it('is the only way to a default where the agreement names no day', () => {
    const walk = withoutDays();
    expect(nextExpiry(walk.state)?.dueOn).toBe('2023-10-16');
    const reported = having(walk, commands.reportDefault, { at: at('2023-10-10 09:00') });
    expect(reported.events.at(-1)).toMatchObject({ since: '2023-10-10', due: 2 * HALF, accelerated: false });
  });
});

describe('T32: given a default clause by which all the rest falls due', () => {
  it('makes all of it due at once, and reminds of no later day', () => {
    const walk = inDefault(accelerating);
    expect(walk.events.at(-1)).toMatchObject({ accelerated: true, due: 2 * HALF });
    expect(instalmentClocks(walk.state, ground).map(({ dueOn }) => dueOn)).toEqual(['2023-10-20']);
    expect(instalmentClocks(inDefault().state, ground).map(({ dueOn }) => dueOn)).toEqual(['2023-10-20', '2023-11-20']);
  });

  it('does nothing where the clause does not say so', () => {
    expect(inDefault({ accelerates: false }).events.at(-1)).toMatchObject({ accelerated: false, due: HALF });
  });

  it('is cured by all of it and not by the instalment alone', () => {
    const walk = inDefault(accelerating);
    const late = { at: at('2023-10-25 10:00') };
    expect(answer(walk, payment(walk, 1), late)).toEqual(['instalment.paid.v1']);
    const once = having(walk, payment(walk, 1), late);
    expect(dueBefore(owed(once), day('2023-10-25'))).toBe(HALF);
    expect(answer(once, payment(once, 2), late)).toEqual([
      'instalment.paid.v1',
      'agreement.performed.v1',
      'case.closed.v1',
    ]);
  });
});

describe('T33: given a default', () => {
  const late = { at: at('2023-10-25 10:00') };

  it('is cured by payment of what was due', () => {
    const walk = inDefault();
    const cured = having(walk, payment(walk, 1), late);
    expect(cured.events.slice(-2).map(({ type }) => type)).toEqual(['instalment.paid.v1', 'default.cured.v1']);
    expect(cured.state).not.toHaveProperty('default');
    expect(nextExpiry(cured.state)?.dueOn).toBe('2023-11-20');
  });

  it('is not, while another instalment is overdue', () => {
    const walk = inDefault();
    expect(answer(walk, payment(walk, 1), { at: at('2023-11-21 10:00') })).toEqual(['instalment.paid.v1']);
  });

  it('is cured by new days for what is left; what was paid stays paid', () => {
    const walk = inHalves();
    const second = having(walk, payment(walk, 2));
    const missed = having(lapsed(second), commands.expire, midnight);
    const anew = having(missed, newDays(missed, { schedule: [{ dueOn: day('2024-03-01'), amount: HALF }] }), late);
    expect(anew.state).toMatchObject({
      agreement: { schedule: [{ dueOn: '2023-11-20' }, { dueOn: '2024-03-01' }] },
      payments: [{ instalment: 1, paidOn: '2023-09-15' }],
    });
    expect(anew.state).not.toHaveProperty('default');
    expect(remaining(owed(anew))).toBe(HALF);
    expect(answer(anew, payment(anew, 2), late)).toContain('agreement.performed.v1');
  });

  it.each<readonly [string, Parameters<typeof newDays>[1], string, string]>([
    ['without all who are bound', { consents: [] }, 'consent-of-all-missing', 'consents'],
    ['for another sum', { schedule: [{ dueOn: day('2024-03-01'), amount: HALF }] }, 'schedule-sum-wrong', 'schedule'],
    [
      'with a row of nothing',
      {
        schedule: [
          { dueOn: day('2024-03-01'), amount: fen(2 * HALF) },
          { dueOn: day('2024-04-01'), amount: fen(0) },
        ],
      },
      'instalment-empty',
      'schedule.1.amount',
    ],
    [
      'on a day that has passed',
      { schedule: [{ dueOn: day('2023-10-24'), amount: fen(2 * HALF) }] },
      'schedule-days-wrong',
      'schedule.0.dueOn',
    ],
    [
      'on days out of order',
      {
        schedule: [
          { dueOn: day('2024-03-01'), amount: HALF },
          { dueOn: day('2024-03-01'), amount: HALF },
        ],
      },
      'schedule-days-wrong',
      'schedule.1.dueOn',
    ],
  ])('takes no new days %s', (_what, over, code, field) => {
    const walk = inDefault();
    expect(ask(walk, newDays(walk, over), late)).toMatchObject({ error: { code, field } });
  });

  it('is forgotten with the agreement where the parties mediate again (T27)', () => {
    const dismissed = given.dismissed(own);
    const defaulted = having(dismissed, commands.reportDefault, { at: at('2023-12-15 09:00') });
    const again = having(defaulted, reopening(defaulted), { at: at('2023-12-16 09:00') });
    expect(again.state).not.toHaveProperty('default');
  });
});

describe('T35: given a default without an enforceable title', () => {
  it('may be sued upon though the time to apply for confirmation is still open', () => {
    const reported = having(withoutDays(), commands.reportDefault, { at: at('2023-10-10 09:00') });
    expect(answer(withoutDays(), commands.litigate)).toBe('stage-passed');
    expect(answer(reported, commands.litigate)).toEqual(['case.closed.v1']);
    expect(answer(reported, application(reported), { at: at('2023-10-16 09:00') })).toEqual([
      'confirmation.applied.v1',
    ]);
  });

  it('goes on in its own suit where one is docketed', () => {
    const walk = given.effective(entrusted('SUMMARY', '2023-09-15'));
    const defaulted = having(walk, commands.reportDefault, { at: at('2023-12-15 09:00') });
    expect(answer(defaulted, commands.litigate)).toBe('stage-passed');
  });
});

describe('T20: given an agreement that is performed at once', () => {
  it('is closed with its proof, be there days in it or none', () => {
    for (const walk of [inHalves(), withoutDays()]) {
      const done = having(walk, commands.performWhole);
      expect(done.events.at(-2)).toMatchObject({ performedOn: '2023-09-15', evidenceId: 'evidence-1' });
      expect(done.state).toMatchObject({ stage: 'closed', outcome: 'SETTLED' });
    }
  });

  it.each<readonly [string, { readonly performedOn?: string }, string]>([
    ['a day to come', { performedOn: '2023-09-16' }, 'received-in-future'],
    ['a day before there was an agreement', { performedOn: '2023-09-14' }, 'payment-before-agreement'],
  ])('takes no %s', (_what, { performedOn }, code) => {
    const command = { ...commands.performWhole, performedOn: day(performedOn ?? '') };
    expect(answer(inHalves(), command)).toBe(code);
  });
});

describe('T31: given a debtor’s own report', () => {
  it.each<readonly [string, Partial<typeof commands.reportPayment>, string]>([
    ['the creditor', { partyId: bank as never }, 'not-a-debtor'],
    ['nobody’s evidence', { evidenceId: undefined as never }, 'evidence-missing'],
    ['an instalment there is not', { instalment: 3 as never }, 'instalment-unknown'],
    ['a day to come', { paidOn: day('2023-09-16') as never }, 'received-in-future'],
  ])('is not taken of %s', (_what, over, code) => {
    expect(answer(inHalves(), { ...commands.reportPayment, ...over })).toBe(code);
  });

  it('is taken once, and confirmed by the creditor', () => {
    const reported = having(inHalves(), commands.reportPayment);
    expect(answer(reported, { ...commands.reportPayment, partyId: yang })).toBe('payment-already-reported');
    expect(answer(reported, payment(reported, 1))).toEqual(['instalment.paid.v1']);
  });

  it('is not taken of whom the agreement does not bind (A-11)', () => {
    const mediating = given.mediating({ ...own, guarantor: true });
    const guarantorConsents = attestedBy(mediating).slice(3);
    const agreed = having(mediating, terms(mediating, { bound: [bank, wu, yang], guarantorConsents }));
    const walk = having(agreed, signatures(agreed));
    expect(answer(walk, { ...commands.reportPayment, partyId: 'p4' as never })).toBe('not-a-debtor');
  });
});

describe('T32, DL-12: given an agreement that names one day for the whole and no instalment', () => {
  const until = day('2029-03-10');
  const walk = given.mediating(own);
  const agreed = having(
    walk,
    terms(walk, { ...approved, clauses: ['TERM_EXTENSION'], schedule: [], terms: { dueOn: until } }),
  );
  const effective = having(agreed, signatures(agreed));

  it('has nothing due before that day is over, and all of it then', () => {
    if (!isAt(effective.state, BINDING)) throw new Error('it is in force');
    expect([dueBefore(effective.state, until), dueBefore(effective.state, day('2029-03-11'))]).toEqual([
      fen(0),
      effective.state.claim.total,
    ]);
  });

  it('takes no report of a default the next morning', () => {
    expect(answer(effective, commands.reportDefault, { at: at('2023-09-18 10:00') })).toBe('nothing-due');
  });
});
