import type { DefaultClause } from '../../../events/agreement.ts';
import { CourtId, Rate } from '../../../events/primitives.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { defaultExpiry } from '../../../shared/domain/case/performance/defaulting.ts';
import { enforcementClocks } from '../../../shared/domain/case/performance/enforcing.ts';
import { instalmentClocks, isReported } from '../../../shared/domain/case/performance/performing.ts';
import { preservationExpiry } from '../../../shared/domain/case/performance/preserving.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, newDays, payment, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  approved,
  at,
  calendar,
  contextAt,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  type Scenario,
  type Walk,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const accelerating: DefaultClause = { accelerates: true, ratePercent: Rate.parse('6') };
const on = (text: string) => ({ at: at(`${text} 10:00`) });

/** An agreement in parts of this many fen each, due on these days. */
const inParts = (days: readonly string[], over: Partial<Scenario> = own, clause?: DefaultClause): Walk => {
  const mediating = given.mediating(over);
  const amount = fen(mediating.state.claim.total / Math.max(days.length, 1));
  const schedule = days.map((dueOn) => ({ dueOn: day(dueOn), amount }));
  const agreed = having(mediating, terms(mediating, { schedule, ...(clause ? { defaultClause: clause } : {}) }));
  return having(agreed, signatures(agreed));
};
const halves = inParts(['2023-10-20', '2023-11-20']);

describe('T31: given payments in whatever order', () => {
  it('ends on the day of the last, whenever it is told', () => {
    const one = having(given.confirmed(), payment(given.confirmed()), on('2023-10-01'));
    expect(one.state).toMatchObject({ stage: 'closed', performedOn: '2023-09-15', closedOn: '2023-10-01' });
    const second = having(halves, payment(halves, 2, { paidOn: day('2023-10-11') }), on('2023-10-12'));
    const both = having(second, payment(halves, 1, { paidOn: day('2023-10-09') }), on('2023-10-13'));
    expect(both.state).toMatchObject({ performedOn: '2023-10-11', closedOn: '2023-10-13' });
  });

  it('T20: ends on the day on which the whole was performed', () => {
    const done = having(halves, { ...commands.performWhole, performedOn: day('2023-10-02') }, on('2023-10-03'));
    expect(done.state).toMatchObject({ performedOn: '2023-10-02' });
  });

  it('T33: new days follow what was paid, in the order of its days', () => {
    const parts = inParts(['2023-09-20', '2023-09-25', '2023-10-20', '2023-11-20']);
    const paid = [2, 1].reduce(
      (walk, instalment) => having(walk, payment(walk, instalment, { paidOn: day('2023-09-18') }), on('2023-09-19')),
      parts,
    );
    const missed = having(paid, commands.reportDefault, on('2023-10-23'));
    const rest = [{ dueOn: day('2024-02-20'), amount: fen(5_000_000) }];
    const anew = having(missed, newDays(missed, { schedule: rest }), on('2023-10-23'));
    expect(anew.state).toMatchObject({
      agreement: { schedule: [{ dueOn: '2023-09-20' }, { dueOn: '2023-09-25' }, { dueOn: '2024-02-20' }] },
      payments: [
        { instalment: 1, paidOn: '2023-09-18' },
        { instalment: 2, paidOn: '2023-09-18' },
      ],
    });
  });
});

describe('T31: given an instalment that its debtor says was paid', () => {
  const reported = having(halves, commands.reportPayment);

  it('is said of that one alone', () => {
    expect(reported.state).toMatchObject({ reported: [{ instalment: 1, paidOn: '2023-09-15' }] });
    expect(['2023-10-20', '2023-11-20'].map((dueOn) => isReported(reported.state, day(dueOn)))).toEqual([true, false]);
    expect(isReported(halves.state, day('2023-10-20'))).toBe(false);
  });

  it('keeps only its own day from being a default', () => {
    expect(defaultExpiry(reported.state)).toMatchObject({ dueOn: '2023-11-20' });
    expect(defaultExpiry(having(reported, { ...commands.reportPayment, instalment: 2 }).state)).toBeUndefined();
  });
});

describe('T32 §3.5: given a default where all the rest is to fall due', () => {
  it('reminds of no instalment that was not overdue when the creditor reported it', () => {
    const walk = inParts(['2023-10-20', '2023-11-20'], own, accelerating);
    const defaulted = having(walk, commands.reportDefault, on('2023-11-20'));
    expect(defaulted.events.at(-1)).toMatchObject({ accelerated: true, due: 10_000_000 });
    expect(instalmentClocks(defaulted.state, ground).map(({ dueOn }) => dueOn)).toEqual(['2023-10-20']);
  });

  it('CC 511: makes nothing due at once where no day is named', () => {
    const walk = inParts([], own, accelerating);
    expect(having(walk, commands.reportDefault).events.at(-1)).toMatchObject({ accelerated: false, due: 10_000_000 });
    expect(defaultExpiry(walk.state)).toBeUndefined();
  });

  it('B-08: measures new days from the day that was missed where no day was named', () => {
    const walk = having(inParts([]), commands.reportDefault, on('2023-10-09'));
    const anew = having(walk, newDays(walk), on('2023-10-16'));
    expect(anew.state).toMatchObject({ agreement: { firstEnd: '2023-10-09' } });
  });
});

describe('DL-12 CPL 250: given a title on an agreement that names no day', () => {
  const review = having(inParts([], entrusted('SUMMARY', '2023-09-15')), commands.submitForReview);

  it('counts from the court’s own statement', () => {
    const issued = having(review, commands.issueStatement, { ...on('2023-09-20'), by: actors.court });
    expect(enforcementClocks(issued.state, ground)).toMatchObject([{ startedOn: '2023-09-20', dueOn: '2025-09-22' }]);
  });
});

describe('DL-12: given a confirmed agreement under which nothing is owed', () => {
  it('has nothing to enforce', () => {
    const open = given.mediating(own);
    const agreed = having(open, terms(open, { schedule: [], total: fen(0), concessions: approved.concessions }));
    const effective = having(agreed, signatures(agreed));
    const docketed = having(having(effective, application(effective)), commands.docket, { by: actors.court });
    const confirmed = having(docketed, commands.confirm, { by: actors.court });
    expect(confirmed.state.stage).toBe('confirmed');
    expect(enforcementClocks(confirmed.state, ground)).toEqual([]);
  });
});

describe('INT 460: given courts that the pack does not know any more', () => {
  it('takes no application to any of them', () => {
    const { state } = after['agreement.defaulted.v1'];
    const context = contextAt(at('2023-12-20 10:00'));
    const command = { ...commands.fileEnforcement, courtId: CourtId.parse('court-0000') };
    const none = { ...context, jurisdiction: { ...jurisdiction, courts: [] } };
    expect(decide(state, command, none)).toMatchObject({ error: { code: 'enforcement-court-wrong' } });
  });
});

describe('§4.3: given two preservations, each ended on its own day', () => {
  it('keeps the day of each', () => {
    const recorded = having(given.mediating(own), commands.recordPreservation);
    const lifted = having(recorded, commands.endPreservation);
    const again = having(lifted, commands.recordPreservation);
    expect(preservationExpiry(again.state)).toMatchObject({ clock: 'DL-13', dueOn: '2023-10-16', said: false });
    expect(preservationExpiry(lifted.state)).toBeUndefined();
    const sued = having(again, { type: 'end-preservation', no: 2, how: 'SUED' }, on('2023-09-18'));
    expect(sued.state.preservations).toEqual([
      { no: 1, kind: 'PRE_SUIT', ended: '2023-09-15' },
      { no: 2, kind: 'PRE_SUIT', ended: '2023-09-18' },
    ]);
  });
});
