import { flowStageOf } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, payment, unwanted } from '../../support/case-commands.ts';
import { actors, answer, ask, at, attestedBy, entrusted, having, pastDue } from '../../support/case-scenario.ts';

const effective = given.effective();
const declined = having(effective, unwanted(effective));

describe('T21: given that all who are bound want no court to confirm the agreement', () => {
  it('stays a contract, before the thirty days of DL-07 are over, and a success (A-10)', () => {
    expect(declined.state).toMatchObject({ stage: 'unconfirmed', lapsedOn: '2023-09-15' });
    expect(openClocks(declined.state)).toEqual([]);
    expect([flowStageOf(declined.state), outcomeOf(declined.state)]).toEqual(['done', 'SETTLED']);
    expect(answer(declined, commands.expire, { at: pastDue(effective), by: actors.time })).toBe('deadline-not-reached');
  });

  it('is performed as any other, and sued upon by nobody who need wait', () => {
    expect(having(declined, payment(declined)).state).toMatchObject({ stage: 'closed', outcome: 'SETTLED' });
    expect(answer(declined, commands.fileEnforcement)).toBe('no-title');
    expect(answer(declined, commands.litigate)).toEqual(['case.closed.v1']);
  });

  it('T22: may still be brought to court by all, while DL-07 is open and no longer', () => {
    expect(answer(declined, application(declined))).toEqual(['confirmation.applied.v1']);
    expect(answer(declined, application(declined), { at: pastDue(effective) })).toBe('deadline-passed');
    expect(answer(given.unconfirmed(), application(given.unconfirmed()))).toBe('stage-passed');
  });
});

describe('T21: given a statement that is not enough', () => {
  it('by some alone it declines nothing: the others may want it', () => {
    expect(ask(effective, unwanted(effective, { consents: attestedBy(effective).slice(1) }))).toMatchObject({
      error: { code: 'consent-of-all-missing' },
    });
  });

  it('nobody speaks for a stranger', () => {
    const consents = [{ partyId: 'p9', evidenceId: 'evidence-1' }] as never;
    expect(answer(effective, unwanted(effective, { consents }))).toBe('party-unknown');
  });

  it('after the last day there is nothing to decline', () => {
    expect(answer(effective, unwanted(effective), { at: pastDue(effective) })).toBe('deadline-passed');
    expect(answer(effective, unwanted(effective), { at: at('2023-10-16 23:59') })).toEqual([
      'confirmation.declined.v1',
    ]);
  });

  it('A-34: of a suit on the docket the court decides', () => {
    const suit = given.effective(entrusted('SUMMARY', '2023-09-15'));
    expect(answer(suit, unwanted(suit))).toBe('docketed-case');
    const withdrawn = given['suit-withdrawn']();
    expect(having(withdrawn, unwanted(withdrawn)).state.stage).toBe('unconfirmed');
  });
});
