import { given } from '../../support/case-builder.ts';
import {
  actors,
  answer,
  ask,
  at,
  day,
  digest,
  evidence,
  having,
  lawyer,
  own,
  type Walk,
} from '../../support/case-scenario.ts';
import {
  answering,
  appointed,
  evaluation,
  evaluationAsked,
  replying,
  smallFast,
} from '../../support/mechanism-builder.ts';
import { assignment, disclosure, replacement } from '../../support/people-commands.ts';

const byLawyer = { by: { kind: 'mediator', id: lawyer } } as const;
const mechanismOf = ({ state }: Walk) => ('mechanism' in state ? state.mechanism : undefined);
const barredOf = ({ state }: Walk) => ('barred' in state ? [...state.barred] : undefined);
/** expert-5 is on the mediators' roster too. */
const onRoster = 'mediator-522626-3';
const five = { experts: [appointed('expert-5')] };

describe('§5, C-03: given an expert who is on the mediators’ roster', () => {
  const elsewhere = having(
    given.assigning(own),
    assignment({ chosen: lawyer, disclosureEvidenceId: evidence }),
    byLawyer,
  );

  it('evaluates where it never mediated, and does not come to that table later', () => {
    const walk = having(elsewhere, evaluationAsked(elsewhere, five), byLawyer);
    expect(walk.events.at(-1)).toMatchObject({ experts: [{ ...appointed('expert-5'), mediatorId: onRoster }] });
    expect(barredOf(walk)).toEqual([[onRoster, 'EXPERT']]);
    expect(mechanismOf(walk)?.evaluation).toEqual({ experts: ['expert-5'], acceptedBy: [] });
  });

  it('may evaluate the same case again', () => {
    let walk = having(elsewhere, evaluationAsked(elsewhere, five), byLawyer);
    walk = having(walk, { type: 'report-evaluation', reportDigest: digest, evidenceId: evidence }, byLawyer);
    walk = having(walk, replying('REJECTED', { reasonDigest: digest }), byLawyer);
    expect(answer(walk, evaluationAsked(walk, five), byLawyer)).toContain('evaluation.requested.v1');
  });

  it('evaluates nothing that it mediated, whatever it left for; and stays away after another’s evaluation', () => {
    const before = given.mediating(own);
    const replaced = having(before, replacement(before, { chosen: lawyer }), { by: actors.county });
    const left = having(replaced, disclosure(), byLawyer);
    expect(ask(left, evaluationAsked(left, five), byLawyer)).toMatchObject({
      error: { code: 'expert-not-neutral', field: 'experts.0.expertId' },
    });
    const walk = having(left, evaluationAsked(left), byLawyer);
    expect(barredOf(walk)).toEqual([[onRoster, 'REPLACED']]);
    expect(walk.events.at(-1)).toMatchObject({ experts: [appointed('expert-1')] });
    expect(JSON.stringify(walk.events.at(-1))).not.toContain('mediatorId');
  });
});

describe('C-02, C-03: given a refusal, nobody has accepted', () => {
  it('of the report', () => {
    const rejected = having(evaluation.reported(), replying('REJECTED'));
    expect(mechanismOf(rejected)?.evaluation).toMatchObject({ reportedOn: '2023-09-15', acceptedBy: [] });
    expect(rejected.events.at(-1)).toMatchObject({ from: 'NEUTRAL_EVAL', to: 'ONE_STOP' });
  });

  it('of the opinion', () => {
    expect(mechanismOf(smallFast.opined())?.smallFast?.opinion?.acceptedBy).toEqual([]);
    const refused = having(smallFast.opined(), answering('REFUSED'));
    expect(mechanismOf(refused)?.smallFast?.opinion?.acceptedBy).toEqual([]);
  });
});

describe('§4.8: given the prefecture’s own days off, 23 and 24 July', () => {
  it('are no working days of the seven that an evaluation needs', () => {
    const walk = given.mediating({ ...own, on: day('2025-07-14') });
    expect(walk.state.clocks['DL-M']?.dueOn).toBe('2025-07-25');
    expect(answer(walk, evaluationAsked(walk))).toContain('evaluation.requested.v1');
    expect(ask(walk, evaluationAsked(walk), { at: at('2025-07-15 10:00') })).toMatchObject({
      error: { code: 'evaluation-too-late', params: { left: '6' } },
    });
  });
});

describe('DL-S, DL-E: given the last day of an answer', () => {
  it('takes it', () => {
    expect(answer(smallFast.opined(), answering('REFUSED'), { at: at('2023-09-20 23:59') })).toHaveLength(2);
    const last = { at: at('2023-09-20 23:59') };
    expect(answer(evaluation.reported(), replying('ACCEPTED'), last)).toEqual(['evaluation.answered.v1']);
  });
});
