import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, having, type Walk } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { evaluation, replying, smallFast } from '../../support/mechanism-builder.ts';

const mechanism = (walk: Walk) => rowOf(walk).facts.mechanism;

describe('C-04: given the mechanism of a case in its ledger row', () => {
  it('is none beside the first of every case', () => {
    expect(mechanism(given.mediating())).toBeUndefined();
  });

  it('is the one in hand, and of a settled case the one that settled it', () => {
    expect(mechanism(smallFast.entered())).toBe('SMALL_FAST');
    expect(mechanism(having(smallFast.accepted(), signatures(smallFast.accepted())))).toBe('SMALL_FAST');
  });

  it('C-03: is the evaluation where its report settled the case, and the first again where it was rejected', () => {
    const accepted = evaluation.accepted();
    const agreed = having(accepted, terms(accepted));
    expect(mechanism(having(agreed, signatures(agreed)))).toBe('NEUTRAL_EVAL');
    expect(mechanism(having(evaluation.reported(), replying('REJECTED')))).toBeUndefined();
  });

  it('is the first of a text that the parties made themselves', () => {
    expect(mechanism(having(smallFast.opined(), terms(smallFast.opined())))).toBeUndefined();
  });

  it('is the first again once the other was left, or another round began (T27)', () => {
    expect(mechanism(smallFast.refused())).toBeUndefined();
    const court = { by: actors.court };
    const effective = having(smallFast.accepted(), signatures(smallFast.accepted()));
    const applied = having(effective, application(effective));
    const dismissed = having(having(applied, commands.docket, court), commands.dismiss, court);
    expect(mechanism(having(dismissed, reopening(dismissed)))).toBeUndefined();
  });
});
