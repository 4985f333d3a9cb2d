import type { CaseEventType } from '../../../events/catalogue.ts';
import type { Fen } from '../../../events/primitives.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import {
  application,
  commands,
  consent,
  extension,
  reopening,
  session,
  signatures,
  terms,
  withdrawal,
} from '../../support/case-commands.ts';
import {
  actors,
  having as afterwards,
  at,
  calendar,
  caseId,
  day,
  narrowed,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';
import { named, rowOf } from '../../support/ledger-rows.ts';
import { invitation } from '../../support/people-commands.ts';

const facts = (walk: Walk) => rowOf(walk).facts;
const types = ({ events }: Walk): readonly CaseEventType[] => events.map(({ type }) => type);

describe('given the published case of Cengong, confirmed on the day it was filed', () => {
  const before = given.mediating();
  const invited = afterwards(before, invitation(before));
  const met = afterwards(invited, session(invited));
  const row = rowOf(given.confirmed());

  it('gives every column its history can give', () => {
    expect(row).toEqual({
      caseId,
      sequence: given.confirmed().events.length,
      county: '522626',
      stage: 'confirmed',
      caseNo: '（2023）岑金调字第0001号',
      onDesk: false,
      facts: {
        channel: 'COURT_DELEGATED',
        applicants: '岑巩县农村信用合作联社',
        respondents: '吴某、杨某',
        causeCode: 'FINANCIAL_LOAN',
        total: 10_000_000,
        principal: 10_000_000,
        interest: 0,
        other: 0,
        acceptedOn: '2023-09-15',
        track: 'SUMMARY',
        mediatorId: expect.stringMatching(/^mediator-/),
        informedOn: '2023-09-15',
        consentedOn: '2023-09-15',
        dueOn: '2023-09-26',
        sessions: 0,
        coMediators: [],
        result: 'SETTLED',
        endedOn: '2023-09-15',
        workingDaysUsed: 0,
        agreedAmount: 10_000_000,
        remedies: ['INSTALMENTS'],
        instalments: 1,
        lastInstalmentOn: '2023-12-14',
        appliedOn: '2023-09-15',
        ruledOn: '2023-09-15',
        rulingNo: '（2023）黔2626诉前调确1号',
        ruling: 'CONFIRMED',
        // half of the 2,300 yuan for a claim of 100,000
        courtFeeSaved: 115_000,
      },
    });
  });

  it('counts sessions and names the units that joined', () => {
    expect(facts(met)).toMatchObject({ sessions: 1, coMediators: ['unit-522626-police'] });
  });
});

describe('given its twin, in which no agreement is reached', () => {
  const open = given.mediating();
  const expired = afterwards(open, commands.expire, { at: pastDue(open), by: actors.time });

  it('has failed on the due day, after seven working days', () => {
    expect(facts(expired)).toMatchObject({ result: 'FAILED', endedOn: '2023-09-26', workingDaysUsed: 7 });
  });

  it('keeps that result and its day while the court closes its fast track', () => {
    const entered = afterwards(
      expired,
      { ...commands.enterFastTrack, on: day('2023-09-28') },
      { at: at('2023-09-28 10:00'), by: actors.court },
    );
    const closed = afterwards(entered, commands.closeFastTrack, { at: at('2023-10-12 10:00'), by: actors.court });
    expect(facts(closed)).toMatchObject({
      result: 'FAILED',
      endedOn: '2023-09-26',
      workingDaysUsed: 7,
      fastTrackOn: '2023-09-28',
      fastTrackClosedOn: '2023-10-12',
      fastTrackResult: 'JUDGMENT',
    });
    expect(rowOf(closed).stage).toBe('closed');
  });

  it('T42: says of a fast track that was left when that was, and not that it was closed', () => {
    const entered = afterwards(
      expired,
      { ...commands.enterFastTrack, on: day('2023-09-28') },
      { at: at('2023-09-28 10:00'), by: actors.court },
    );
    const converted = afterwards(entered, commands.convert, { at: at('2023-10-12 10:00'), by: actors.court });
    const ended = afterwards(converted, commands.endTrial, { at: at('2023-12-12 10:00'), by: actors.court });
    expect(facts(ended)).toMatchObject({ fastTrackClosedOn: '2023-10-12', fastTrackResult: 'CONVERTED' });
  });
});

describe('given the several ways a case may go', () => {
  it.each([
    ['rejected', () => afterwards(given.filed(), commands.reject), 'NOT_ACCEPTED'],
    ['refused', () => afterwards(given.informing(own), commands.refuse), 'REFUSED'],
    [
      'not to be found',
      () => {
        const asked = afterwards(given.informing(own), commands.attempt);
        return afterwards(asked, commands.expire, { at: pastDue(asked) });
      },
      'NO_CONTACT',
    ],
    ['refused, with its court', () => given.refused(), 'REFUSED'],
    [
      'withdrawn',
      () => afterwards(given.mediating(), withdrawal(given.mediating(), { reason: 'APPLICANT' })),
      'WITHDRAWN',
    ],
    ['settled among themselves', () => afterwards(given.mediating(), withdrawal(given.mediating())), 'SELF_SETTLED'],
    ['dismissed by the court', () => given.dismissed(), 'SETTLED'],
    ['never confirmed', () => given.unconfirmed(), 'SETTLED'],
  ])('given one %s, tells the result', (_name, walk, result) => {
    expect(facts(walk())).toMatchObject({ result });
  });

  it('given a dismissal, tells the ruling and no fee saved', () => {
    expect(facts(given.dismissed())).toMatchObject({ ruling: 'DISMISSED' });
    expect(facts(given.dismissed())).not.toHaveProperty('courtFeeSaved');
  });

  it('given a second round, tells its last day and the court’s last word (T27)', () => {
    const on = at('2023-11-06 10:00');
    const mediating = given.mediating(own);
    const extended = afterwards(mediating, extension(mediating, 30));
    expect(facts(extended)).toHaveProperty('extendedTo');
    const agreed = afterwards(extended, terms(extended));
    const effective = afterwards(agreed, signatures(agreed));
    const docketed = afterwards(afterwards(effective, application(effective)), commands.docket, { by: actors.court });
    const dismissed = afterwards(docketed, commands.dismiss, { by: actors.court });
    const reopened = afterwards(dismissed, reopening(dismissed), { at: on });
    expect(facts(reopened)).toMatchObject({ dueOn: reopened.state.clocks['DL-M']?.dueOn, ruling: 'DISMISSED' });
    expect(facts(reopened)).not.toHaveProperty('extendedTo');
    const anew = afterwards(reopened, terms(reopened, { schedule: [] }), { at: on });
    const inForce = afterwards(anew, signatures(anew, { parties: on, mediator: on, seal: on }), { at: on });
    const applied = afterwards(inForce, application(inForce), { at: on });
    const onDocket = afterwards(applied, commands.docket, { by: actors.court, at: on });
    const confirmed = afterwards(onDocket, commands.confirm, { by: actors.court, at: on });
    expect(facts(confirmed)).toMatchObject({ ruledOn: '2023-11-06', ruling: 'CONFIRMED' });
  });

  it('given a case not accepted, has no number, no month and no working days', () => {
    const row = rowOf(afterwards(given.filed(), commands.reject));
    expect(row).not.toHaveProperty('caseNo');
    expect(row.facts).not.toHaveProperty('acceptedOn');
    expect(row.facts).not.toHaveProperty('workingDaysUsed');
  });

  it('given consents of some, has no day of consent yet', () => {
    const informing = given.informing(own);
    const [first] = consent(informing).consents;
    if (!first) throw new Error('there are parties');
    const partly = afterwards(informing, consent(informing, { consents: [first] }));
    expect(types(partly)).toContain('consent.given.v1');
    expect(facts(partly)).not.toHaveProperty('consentedOn');
  });

  it('given an extension, keeps the first due day beside the new one', () => {
    const open = given.mediating();
    const extended = afterwards(open, extension(open, 30), { at: at('2023-09-20 10:00') });
    expect(facts(extended)).toMatchObject({ dueOn: '2023-09-26', extendedTo: '2023-10-26' });
  });

  it('given an agreement that not all have signed, has no amount', () => {
    expect(facts(given.agreed())).not.toHaveProperty('agreedAmount');
    expect(facts(given.agreed())).not.toHaveProperty('result');
  });

  it('given an agreement that lapsed, has no amount either', () => {
    const long = given.agreed({ channel: 'PARTY_SINGLE', total: 100_000_000 });
    const lapsed = afterwards(long, commands.expire, { at: pastDue(long), by: actors.time });
    expect(types(lapsed)).toContain('agreement.lapsed.v1');
    expect(facts(lapsed)).not.toHaveProperty('agreedAmount');
  });

  it('given an agreement paid at once, has no last instalment', () => {
    const open = given.mediating();
    const agreed = narrowed(afterwards(open, terms(open, { schedule: [] })), 'agreed');
    const effective = facts(afterwards(agreed, signatures(agreed)));
    expect(effective).toMatchObject({ agreedAmount: 10_000_000 });
    expect(effective).not.toHaveProperty('lastInstalmentOn');
  });
});

describe('given figures and days of several kinds', () => {
  it('adds penalties to the other part of the claim', () => {
    const [filed, ...rest] = given.mediating().events;
    if (filed?.type !== 'case.filed.v1') throw new Error('a history begins with the filing');
    const [principal, interest, penalty, other] = [9_000_000, 500_000, 300_000, 200_000].map(fen) as [
      Fen,
      Fen,
      Fen,
      Fen,
    ];
    const claim = { principal, interest, penalty, other, total: fen(10_000_000) };
    const events = [{ ...filed, claim }, ...rest];
    const row = project({ caseId, sequence: events.length, events, parties: named }, calendar);
    expect(row.facts).toMatchObject({ principal: 9_000_000, interest: 500_000, other: 500_000 });
  });

  it('counts working days without the prefecture’s own holidays', () => {
    const open = given.mediating({ ...own, on: day('2024-07-19') });
    const failed = afterwards(open, commands.fail, { at: at('2024-07-26 10:00') });
    // 19 July is a Friday; Tuesday 23 and Wednesday 24 July are the prefecture's own.
    expect(facts(failed)).toMatchObject({ endedOn: '2024-07-26', workingDaysUsed: 3 });
  });

  it('given two mediators, names the one who leads', () => {
    const complex = given.mediating({ ...own, total: 500_000_000 });
    const assigned = complex.events.flatMap((event) => (event.type === 'mediator.assigned.v1' ? [event] : []));
    expect(assigned.map(({ role }) => role)).toEqual(['LEAD', 'CO']);
    expect(facts(complex).mediatorId).toBe(assigned[0]?.mediatorId);
  });

  it('given two instalments, tells the day of the last', () => {
    const open = given.mediating();
    const half = fen(open.state.claim.total / 2);
    const schedule = ['2023-10-15', '2023-11-15'].map((dueOn) => ({ dueOn: day(dueOn), amount: half }));
    const agreed = narrowed(afterwards(open, terms(open, { schedule })), 'agreed');
    expect(facts(afterwards(agreed, signatures(agreed)))).toMatchObject({
      instalments: 2,
      lastInstalmentOn: '2023-11-15',
    });
  });

  it('given the seal a day after the due day, marks the success as out of time', () => {
    const open = given.mediating();
    const ten = at('2023-09-26 10:00');
    const agreed = narrowed(afterwards(open, terms(open), { at: ten }), 'agreed');
    const late = signatures(agreed, { parties: ten, mediator: ten, seal: at('2023-09-27 10:00') });
    const effective = afterwards(agreed, late, { at: at('2023-09-27 10:00') });
    expect(facts(effective)).toMatchObject({ result: 'SETTLED', endedOn: '2023-09-27', outOfTime: true });
  });
});

describe('given a case on its way', () => {
  it.each([
    ['filed', false],
    ['assigning', false],
    ['mediating', true],
    ['agreed', true],
    ['effective', true],
    ['applied', false],
    ['confirmed', false],
    ['failed', false],
    ['closed', false],
  ] as const)('at stage %s is on the mediator’s desk: %s', (stage, onDesk) => {
    expect(rowOf(given[stage]()).onDesk).toBe(onDesk);
  });
});

describe('given the names of the filing', () => {
  it('names people by surname and organisations whole', () => {
    expect(facts(given.filed())).toMatchObject({ applicants: '岑巩县农村信用合作联社', respondents: '吴某、杨某' });
  });

  it('given five respondents, names three and their number', () => {
    const names = ['吴一', '杨二', '潘三', '龙四', '石五'];
    const many = names.map((name) => ({ role: 'RESPONDENT' as const, kind: 'NATURAL' as const, name }));
    expect(rowOf(given.filed(), many).facts.respondents).toBe('吴某、杨某、潘某等5人');
  });

  it('given a filing that was erased, still makes the row', () => {
    expect(rowOf(given.filed(), []).facts).toMatchObject({ applicants: '', respondents: '' });
  });
});

describe('given the number by which a court knows the case', () => {
  const walk = given.filed();
  // As an event may have it that was stored before intake asked for the form.
  const referredAs = (courtCaseNo: string) =>
    facts({
      ...walk,
      events: walk.events.map((event) =>
        event.type === 'case.filed.v1' && event.referral
          ? { ...event, referral: { ...event.referral, courtCaseNo } }
          : event,
      ),
    });

  it('takes it over, with full-width brackets', () => {
    expect(referredAs('(2023)黔2626诉前调15号')).toMatchObject({ courtCaseNo: '（2023）黔2626诉前调15号' });
  });

  it.each(['吴示例诉讼一案', '522626199001010010', ''])('leaves out what has not the form of one: %j', (typed) => {
    expect(referredAs(typed)).not.toHaveProperty('courtCaseNo');
  });
});

it('given no history, there is no row to make', () => {
  expect(() => project({ caseId, sequence: 0, events: [], parties: named }, calendar)).toThrow('no history');
});
