import { CourtId } from '../../../events/primitives.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, extension, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, at, day, having, pastDue, tenOn, type Walk } from '../../support/case-scenario.ts';

const byCourt = { by: actors.court };
const byAnother = { by: actors.otherCourt };

describe('given an application the court does not admit (T23, INT 355, A-38)', () => {
  it.each([
    ['MATERIALS', {}, 'court-2626'],
    ['WRONG_COURT', { competentCourtId: CourtId.parse('court-2601') }, 'court-2601'],
  ] as const)('for %s: may be filed again while DL-07 is open', (ground, named, court) => {
    const walk = having(given.applied(), { ...commands.notAdmit, ground, ...named }, byCourt);
    const again = application(walk, { courtId: CourtId.parse(court) });
    expect(answer(walk, again)).toEqual(['confirmation.applied.v1']);
    expect(answer(walk, again, { at: pastDue(walk) })).toBe('deadline-passed');
  });

  it('stays a contract when nobody files again', () => {
    const walk = given['not-admitted']();
    const lapsed = having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
    expect(lapsed.state).toMatchObject({ stage: 'unconfirmed', lapsedOn: '2023-10-16' });
  });

  it('is decided by the court that was asked alone', () => {
    expect(answer(given.applied(), commands.notAdmit, byAnother)).toBe('not-your-case');
  });
});

describe('given an application that is withdrawn (T26, INT 357)', () => {
  it.each(['applied', 'docketed'] as const)('at %s: the parties may apply again while DL-07 is open', (stage) => {
    const walk = given[stage]();
    const [one] = application(walk).applicants;
    if (!one) throw new Error('somebody applied');
    const back = having(walk, { type: 'withdraw-application', applicants: [one] });
    expect(back.state.stage).toBe('effective');
    expect(answer(back, application(back))).toEqual(['confirmation.applied.v1']);
  });

  it('is deemed so by its own court, which names nobody', () => {
    expect(answer(given.docketed(), commands.deemWithdrawn, byCourt)).toEqual(['confirmation.withdrawn.v1']);
    expect(answer(given.docketed(), commands.deemWithdrawn, byAnother)).toBe('not-your-case');
  });

  it('of a suit that was withdrawn first, leaves it withdrawn and not under review', () => {
    const suit = given['suit-withdrawn']();
    const applied = having(suit, application(suit));
    expect(having(applied, commands.deemWithdrawn, byCourt).state.stage).toBe('suit-withdrawn');
  });

  it('lapses at once where the thirty days are over by then', () => {
    const walk = given.docketed();
    const late = { at: at('2023-10-18 09:00'), ...byCourt };
    const back = having(walk, commands.deemWithdrawn, late);
    expect(answer(back, commands.expire, { at: at('2023-10-18 09:01'), by: actors.time })).toEqual([
      'confirmation.lapsed.v1',
    ]);
  });
});

describe('given that the court’s president extends the time to rule (DL-09, SX00 2)', () => {
  const extended = having(given.docketed(), commands.extendRuling, byCourt);

  it('adds thirty days to the old last day, once', () => {
    expect(given.docketed().state.clocks['DL-09']?.dueOn).toBe('2023-10-16');
    expect(extended.state.clocks['DL-09']?.dueOn).toBe('2023-11-15');
    expect(answer(extended, commands.extendRuling, byCourt)).toBe('extension-used-up');
  });

  it('comes too late after the last day', () => {
    expect(answer(given.docketed(), commands.extendRuling, { ...byCourt, at: pastDue(given.docketed()) })).toBe(
      'deadline-passed',
    );
  });
});

describe('given a second round (T27, A-33)', () => {
  const dismissed = given.dismissed();
  const on = day('2023-11-06');
  const reopened = having(dismissed, reopening(dismissed), { at: tenOn(on) });

  it('needs the consent of all', () => {
    const { consents } = reopening(dismissed);
    expect(answer(dismissed, reopening(dismissed, { consents: consents.slice(1) }))).toBe('consent-of-all-missing');
  });

  it('has clocks of the same track from the day all consented, whoever referred the case', () => {
    expect(reopened.state).toMatchObject({ stage: 'mediating', round: 2, extensions: 0 });
    // seven working days from Monday, 6 November; thirty days end on 6 December
    expect(reopened.state.clocks['DL-M']).toMatchObject({ startedOn: on, dueOn: '2023-11-15' });
    expect(reopened.state.clocks['DL-L']).toMatchObject({ startedOn: on, dueOn: '2023-12-06' });
    expect(answer(reopened, extension(reopened, 30), { at: tenOn(on) })).toEqual(['mediation.extended.v1']);
  });

  it('has failed, and was not refused, where it comes to nothing after an application was not admitted', () => {
    const notAdmitted = having(given.applied(), commands.notAdmit, byCourt);
    const again = having(notAdmitted, reopening(notAdmitted));
    const failed = having(again, commands.fail);
    expect(failed.state.stage).toBe('failed');
    expect(outcomeOf(having(failed, commands.enterFastTrack, byCourt).state)).toBe('FAILED');
  });

  it('makes the next version of the text, with thirty days of its own', () => {
    const when = { at: tenOn(on) };
    const agreed = having(
      reopened,
      terms(reopened, { schedule: [{ dueOn: day('2024-03-01'), amount: reopened.state.claim.total }] }),
      when,
    );
    const marks = signatures(agreed, { parties: tenOn(on), mediator: tenOn(on), seal: tenOn(on) });
    const effective: Walk = having(agreed, marks, when);
    expect(effective.state).toMatchObject({ agreement: { agreementId: 'a2', version: 2 }, payments: [] });
    expect(effective.state.clocks['DL-07']).toMatchObject({ startedOn: on, dueOn: '2023-12-06' });
  });
});

describe('given a ruling that was revoked (T29, INT 372)', () => {
  const revoked = having(given.confirmed(), commands.revoke, byCourt);

  it('has the ways of a dismissal: mediate again or sue', () => {
    expect(revoked.state).toMatchObject({ stage: 'dismissed', rulingNo: '（2023）黔2626诉前调确撤1号' });
    expect(answer(revoked, reopening(revoked))).toEqual(['mediation.reopened.v1']);
    expect(having(revoked, commands.litigate).state).toMatchObject({ stage: 'closed', outcome: 'LITIGATION' });
  });
});

describe('given a fast track that is too much for it (T42)', () => {
  it('leaves it for the ordinary way, by its own court alone', () => {
    const converted = having(given['fast-track'](), commands.convert, byCourt);
    expect(converted.state).toMatchObject({ stage: 'converted', court: 'court-2626' });
    const ended = having(converted, commands.endTrial, byCourt);
    expect(ended.state).toMatchObject({ stage: 'closed', outcome: 'LITIGATION' });
    expect(answer(given['fast-track'](), commands.convert, byAnother)).toBe('not-your-case');
  });
});

describe('given a failure that no court had referred (T35, PML 26)', () => {
  it('may be sued on at once', () => {
    expect(having(given.failed({ channel: 'PARTY_SINGLE' }), commands.litigate).state).toMatchObject({
      outcome: 'LITIGATION',
    });
    expect(answer(given.failed(), commands.litigate)).toBe('stage-passed');
  });
});
