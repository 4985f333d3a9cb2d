import type { Referral } from '../../../events/intake.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { pack } from '../../../shared/jurisdictions/pack.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  attestedBy,
  calendar,
  day,
  entrusted,
  having,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const suit = (procedure: Referral['procedure'], docketedOn?: string) => {
  const facts = entrusted(procedure, '2026-03-02');
  return { ...facts, referral: { ...facts.referral, ...(docketedOn ? { docketedOn: day(docketedOn) } : {}) } };
};
const underReview = (procedure: Referral['procedure'], docketedOn?: string): Walk => {
  const before = given.effective(suit(procedure, docketedOn));
  return having(before, commands.submitForReview);
};

describe('A-47: given a docketed suit whose agreement the court reviews', () => {
  it.each([
    ['SMALL', '2026-02-25', '2026-04-27'],
    ['SUMMARY', '2026-02-25', '2026-05-25'],
    ['ORDINARY', '2026-02-25', '2026-08-25'],
    ['NONE', '2026-02-25', '2026-08-25'],
  ] as const)('in %s procedure, docketed on %s, has the trial limit of %s', (procedure, docketedOn, dueOn) => {
    expect(underReview(procedure, docketedOn).state.clocks['DL-T']).toMatchObject({ startedOn: docketedOn, dueOn });
  });

  it('CPL 166: is that of a summary suit where a small claim had an appraisal', () => {
    const rested = having(having(given.mediating(suit('SMALL', '2026-02-25')), commands.hold), commands.resume);
    const submitted = having(having(rested, terms(rested, { form: 'ORAL' })), commands.submitForReview);
    expect(submitted.state.clocks['DL-T']).toMatchObject({ variant: 'summary', dueOn: '2026-05-25' });
  });

  it('counts from the referral where the day of docketing was not told', () => {
    expect(underReview('SUMMARY').state.clocks['DL-T']).toMatchObject({ startedOn: '2026-03-02', dueOn: '2026-06-02' });
  });

  it('leaves out what mediation was extended by (SPC25 3)', () => {
    const mediating = given.mediating(suit('SUMMARY', '2026-02-25'));
    const longer = having(mediating, extension(mediating, 7));
    const days = longer.state.clocks['DL-L']?.extensions;
    expect(days).toHaveLength(1);
    const submitted = having(having(longer, terms(longer, { form: 'ORAL' })), commands.submitForReview);
    expect(submitted.state.clocks['DL-T']).toMatchObject({ extensions: days, dueOn: '2026-06-01' });
  });

  it('leaves out the appraisals that mediation rested for, whatever ended them (INT 243)', () => {
    const held = having(given.mediating(suit('SUMMARY', '2026-02-25')), commands.hold);
    const resumed = having(held, commands.resume, { at: at('2026-03-12 10:00') });
    const extensions = [{ days: 10, agreedOn: '2026-03-12', basis: 'INT 243' }];
    const submitted = having(having(resumed, terms(resumed, { form: 'ORAL' })), commands.submitForReview);
    // 25 May and ten days
    expect(submitted.state.clocks['DL-T']).toMatchObject({ extensions, dueOn: '2026-06-04' });

    const refused = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON' } as const;
    const failed = having(held, refused, { at: at('2026-03-12 10:00') });
    const byCourt = { at: at('2026-03-12 10:00'), by: actors.court };
    const entering = { ...commands.enterFastTrack, consents: attestedBy(failed) };
    const converted = having(having(failed, entering, byCourt), commands.convert, byCourt);
    expect(converted.state.clocks['DL-T']).toMatchObject({ extensions, dueOn: '2026-09-04' });
  });

  it.each([
    ['no appraisal', { type: 'hold-mediation', ground: { reason: 'FORCE_MAJEURE' } }, '2026-03-12'],
    ['an appraisal of no day', commands.hold, '2026-03-02'],
  ] as const)('leaves out nothing where mediation rested for %s', (_what, hold, until) => {
    const held = having(given.mediating(suit('SUMMARY', '2026-02-25')), { ...commands.hold, ...hold });
    const resumed = having(held, commands.resume, { at: at(`${until} 10:00`) });
    const submitted = having(having(resumed, terms(resumed, { form: 'ORAL' })), commands.submitForReview);
    expect(submitted.state.clocks['DL-T']).toMatchObject({ extensions: [], dueOn: '2026-05-25' });
  });

  it('is flagged once when it passes, ends nothing, and the court may still issue its statement', () => {
    const walk = underReview('SMALL', '2026-02-25');
    const flagged = having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
    expect(flagged.state).toMatchObject({ stage: 'court-review', overdue: ['DL-T'] });
    expect(answer(flagged, commands.expire, { at: at('2026-05-20 10:00'), by: actors.time })).toBe(
      'deadline-not-reached',
    );
    expect(answer(flagged, commands.issueStatement, { at: pastDue(walk), by: actors.court })).toEqual([
      'court-statement.issued.v1',
    ]);
  });
});

describe('A-39: given the thirty days that run while the suit is pending', () => {
  const rungsOf = (walk: Walk) =>
    obligations(walk.state, { calendar, jurisdiction: pack })
      .filter(({ clock }) => clock.kind === 'DL-07')
      .map(({ rung, recipients }) => [rung, recipients.map(({ kind }) => kind).join()]);

  it('warns the mediator alone, and only once fewer than ten would be left', () => {
    const alone = [
      ['-9', 'mediator'],
      ['-7', 'mediator'],
      ['-3', 'mediator'],
      ['-1', 'mediator'],
      ['0', 'mediator'],
    ];
    expect(rungsOf(underReview('SUMMARY'))).toEqual(alone);
    expect(rungsOf(given.effective(suit('SUMMARY')))).toEqual(alone);
  });

  it('warns all who may apply, from the fifteenth day on, once the suit is withdrawn', () => {
    const withdrawn = having(underReview('SUMMARY'), commands.withdrawSuit, { by: actors.court });
    expect(rungsOf(withdrawn).map(([rung]) => rung)).toEqual(['-15', '-7', '-3', '-1', '0']);
    expect(withdrawn.state).toMatchObject({ stage: 'suit-withdrawn' });
  });
});
