import { given } from '../../support/case-builder.ts';
import { commands, undisputedFacts } from '../../support/case-commands.ts';
import { actors, answer, ask, attestedBy, digest, having, own, pastDue } from '../../support/case-scenario.ts';

const failed = given.failed();
const recorded = having(failed, undisputedFacts(failed));

describe('given a mediation that failed, and facts that nobody disputes (OL21 18, INT 107)', () => {
  it('are recorded once all have signed, by their digest alone', () => {
    expect(recorded.state).toMatchObject({ stage: 'failed', undisputedFacts: digest });
    const some = attestedBy(failed).slice(0, 2);
    expect(ask(failed, undisputedFacts(failed, { signatures: some }))).toMatchObject({
      error: { code: 'consent-of-all-missing', field: 'signatures', params: { partyIds: 'p3' } },
    });
  });

  it('are not recorded before the failure, since what is said to compromise is no evidence', () => {
    expect(answer(given.mediating(), undisputedFacts(given.mediating()))).toBe('stage-passed');
  });

  it('T40: are handed to the court, and survive in its fast track', () => {
    const entered = having(recorded, commands.enterFastTrack, { by: actors.court });
    expect(entered.events.at(-1)).toMatchObject({ type: 'fast-track.entered.v1', undisputedFacts: digest });
    expect(entered.state).toMatchObject({ stage: 'fast-track', undisputedFacts: digest });
    expect(answer(entered, undisputedFacts(entered))).toBe('stage-passed');
    const without = having(failed, commands.enterFastTrack, { by: actors.court });
    expect(without.events.at(-1)).not.toHaveProperty('undisputedFacts');
  });
});

describe('given the notice of termination (PML 26)', () => {
  it('is recorded with the routes it told of, and not where one is missing', () => {
    expect(having(failed, commands.notice).events.at(-1)).toMatchObject({
      routesTold: ['ARBITRATION', 'ADMINISTRATIVE', 'COURT'],
    });
    expect(ask(failed, { ...commands.notice, routesTold: ['COURT'] })).toMatchObject({
      error: { code: 'routes-untold', params: { routes: 'ARBITRATION, ADMINISTRATIVE' } },
    });
  });

  it('T43: closes the case thirty days later where nobody sued, and not where a court waits for it', () => {
    const told = having(given.failed(own), commands.notice);
    expect(told.state.clocks['DL-S43']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-16' });
    const closed = having(told, commands.expire, { at: pastDue(told), by: actors.time });
    expect(closed.state).toMatchObject({ stage: 'closed', outcome: 'FAILED', closedOn: '2023-10-16' });
    expect(having(failed, commands.notice).state.clocks['DL-S43']).toBeUndefined();
  });
});
