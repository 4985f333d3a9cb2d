import { namesOf } from '../../../shared/domain/ledger/names.ts';
import { LedgerFacts } from '../../../shared/domain/ledger/row.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import {
  application,
  commands,
  extension,
  payment,
  reopening,
  signatures,
  terms,
} from '../../support/case-commands.ts';
import { actors, at, day, having, own, type Walk } from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';
import { named, rowOf } from '../../support/ledger-rows.ts';
import { asking, smallFast } from '../../support/mechanism-builder.ts';

const facts = (walk: Walk) => rowOf(walk).facts;
const on = (text: string) => ({ at: at(`${text} 10:00`) });
const byCourt = { by: actors.court };

describe('§4.3: given between whom a dispute is', () => {
  it.each(['assigning', 'mediating', 'agreed'] as const)('is told while the case is at %s', (stage) => {
    expect(facts(given[stage](own))).toMatchObject({ institutions: ['rural-522626'] });
  });

  it('is not told of people, nor once the case has left the table', () => {
    expect(facts(given.mediating({ ...own, applicantKind: 'NATURAL' }))).not.toHaveProperty('institutions');
    expect(facts(given.informing(own))).not.toHaveProperty('institutions');
  });
});

describe('given what counts the period anew', () => {
  const open = given.mediating(own);
  const rested = (walk: Walk) => having(having(walk, commands.hold), commands.resume, on('2023-09-20'));

  it('shows the track that the case has now, and its last day', () => {
    expect(facts(having(open, commands.changeTrack))).toMatchObject({ track: 'ORDINARY', dueOn: '2023-10-12' });
  });

  it('moves the last day by a rest, and no other that was not agreed', () => {
    expect(facts(rested(open))).toMatchObject({ dueOn: '2023-09-28' });
    expect(facts(rested(open))).not.toHaveProperty('extendedTo');
  });

  it('moves the agreed day where one was, and leaves the first as it stood', () => {
    const extended = having(open, extension(open, 10));
    expect(facts(extended)).toMatchObject({ dueOn: '2023-09-26', extendedTo: '2023-10-07' });
    expect(facts(rested(extended))).toMatchObject({ dueOn: '2023-09-26', extendedTo: '2023-10-08' });
  });
});

describe('A-19: given a calendar that moves the last day', () => {
  it('shows the day of the case, and of one that is over the day it ended by', () => {
    const open = given.mediating(own);
    const moved = recountedBy(open, at('2023-09-18 09:00'), laterCalendar('2023', { off: ['2023-09-20'] }));
    expect(facts(moved).dueOn).toBe(moved.state.clocks['DL-M']?.dueOn);
    expect(facts(moved).dueOn).not.toBe(facts(open).dueOn);
    const extended = having(open, extension(open, 10));
    const later = recountedBy(extended, at('2023-09-18 09:00'), laterCalendar('2023', { off: ['2023-09-20'] }));
    expect([facts(later).dueOn, facts(later).extendedTo]).toEqual(['2023-09-26', later.state.clocks['DL-M']?.dueOn]);
  });
});

describe('A-24, A-41: given a rest, the working days used', () => {
  const open = given.mediating(own);
  const used = (walk: Walk) => facts(having(walk, commands.fail, on('2023-09-22'))).workingDaysUsed;
  const rested = (from: string, to: string) => having(having(open, commands.hold, on(from)), commands.resume, on(to));

  it.each([
    ['none', open, 5],
    ['of two days', rested('2023-09-18', '2023-09-20'), 3],
    ['that ends on the day on which it began', rested('2023-09-18', '2023-09-18'), 5],
    ['that began on the day of acceptance', rested('2023-09-15', '2023-09-19'), 4],
    ['over the weekend alone', rested('2023-09-16', '2023-09-18'), 5],
  ] as const)('%s: %#', (_which, walk, days) => {
    expect(used(walk)).toBe(days);
  });

  it('are none from the hold on that nothing ended', () => {
    const held = having(open, commands.hold, on('2023-09-19'));
    expect(facts(having(held, commands.terminate, { ...on('2023-09-22'), by: actors.county })).workingDaysUsed).toBe(1);
  });
});

describe('C-04, T27: given a case that comes to another mechanism in its second round', () => {
  it('shows that one again', () => {
    const settled = having(smallFast.accepted(), signatures(smallFast.accepted()));
    const docketed = having(having(settled, application(settled)), commands.docket, byCourt);
    const dismissed = having(docketed, commands.dismiss, byCourt);
    const reopened = having(dismissed, reopening(dismissed));
    expect(facts(reopened)).not.toHaveProperty('mechanism');
    expect(facts(having(reopened, asking))).toMatchObject({ mechanism: 'SMALL_FAST' });
  });
});

describe('T31: given an agreement paid in one instalment', () => {
  it('is performed on the day of the payment, not of its report', () => {
    const paid = having(given.confirmed(), payment(given.confirmed()), on('2023-10-10'));
    expect(facts(paid)).toMatchObject({ instalmentsPaid: 1, performedOn: '2023-09-15' });
  });

  it('T27: shows no payment of an agreement that another round set aside', () => {
    const open = given.mediating(own);
    const schedule = ['2023-10-20', '2023-11-20'].map((dueOn) => ({ dueOn: day(dueOn), amount: fen(5_000_000) }));
    const agreed = having(open, terms(open, { schedule }));
    const effective = having(agreed, signatures(agreed));
    const docketed = having(having(effective, application(effective)), commands.docket, byCourt);
    const paid = having(docketed, payment(docketed));
    expect(facts(paid)).toMatchObject({ instalmentsPaid: 1 });
    const dismissed = having(paid, commands.dismiss, byCourt);
    expect(facts(having(dismissed, reopening(dismissed)))).not.toHaveProperty('instalmentsPaid');
  });
});

describe('§3.4: given how the parties of a list are named', () => {
  const people = (count: number) =>
    Array.from({ length: count }, () => ({ role: 'RESPONDENT', kind: 'NATURAL', name: '吴示例' }) as const);

  it.each([
    [1, '吴某'],
    [3, '吴某、吴某、吴某'],
    [4, '吴某、吴某、吴某等4人'],
  ])('%i of them', (count, names) => {
    expect(namesOf([...named.slice(0, 1), ...people(count)], 'RESPONDENT')).toBe(names);
  });
});

describe('given a row as it is stored', () => {
  it('is read back whole', () => {
    const { facts: row } = rowOf(after['agreement.defaulted.v1']);
    expect(LedgerFacts.parse(row)).toEqual(row);
    expect(LedgerFacts.safeParse({ ...row, total: undefined }).success).toBe(false);
  });

  it.each(['onHold', 'outOfTime', 'imported'])('says %s or nothing', (mark) => {
    const { facts: row } = rowOf(given.mediating());
    expect([true, false].map((is) => LedgerFacts.safeParse({ ...row, [mark]: is }).success)).toEqual([true, false]);
  });
});
