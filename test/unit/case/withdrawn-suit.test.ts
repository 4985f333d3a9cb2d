import { flowStageOf } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, having, type Walk } from '../../support/case-scenario.ts';

const byCourt = { by: actors.court };

/** T30, T22, T25, T27: the suit was withdrawn, the court dismissed the confirmation, and all are back at the table. */
const secondRound = ((): Walk => {
  const withdrawn = given['suit-withdrawn']();
  const applied = having(withdrawn, application(withdrawn));
  const dismissed = having(having(applied, commands.docket, byCourt), commands.dismiss, byCourt);
  return having(dismissed, reopening(dismissed));
})();

describe('T30 T27 A-34: given a second round after the suit was withdrawn', () => {
  const agreed = having(secondRound, terms(secondRound));
  const effective = having(agreed, signatures(agreed));

  it('its agreement is confirmed by the court that had the suit, which has none left to review', () => {
    expect(answer(effective, commands.submitForReview)).toBe('not-docketed');
    const applied = having(effective, application(effective));
    expect(applied.state).toMatchObject({ stage: 'applied', court: 'court-2626' });
    expect(having(having(applied, commands.docket, byCourt), commands.confirm, byCourt).state.stage).toBe('confirmed');
  });

  it('DL-07 runs, and the flow waits for its last day', () => {
    expect(openClocks(effective.state)).toEqual(['DL-07']);
    expect(flowStageOf(effective.state)).toBe('confirmation');
  });

  it('A-22: saves no more of the fee that was paid for the suit', () => {
    const confirmed = [application(effective), commands.docket, commands.confirm].reduce<Walk>(
      (walk, command) => having(walk, command, command.type === 'apply-for-confirmation' ? {} : byCourt),
      effective,
    );
    expect(confirmed.events.at(-1)).toMatchObject({ courtFee: { avoided: 0 } });
  });

  it('T17 T43: is returned to no court where it fails: no suit waits there', () => {
    const failed = having(secondRound, commands.fail);
    expect(failed.state).not.toHaveProperty('returnedTo');
    expect(failed.state.clocks).not.toHaveProperty('DL-11');
    expect(outcomeOf(failed.state)).toBe('FAILED');
    expect(having(failed, commands.notice).state.clocks['DL-S43']).toMatchObject({ startedOn: '2023-09-15' });
  });
});
