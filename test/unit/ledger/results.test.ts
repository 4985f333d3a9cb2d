import type { Stage } from '../../../shared/domain/case/state.ts';
import { creditsOf } from '../../../shared/domain/ledger/credits.ts';
import { after } from '../../support/after-builder.ts';
import { agreedLate, given, stages } from '../../support/case-builder.ts';
import { commands, newDays, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, at, having, own, pastDue, type Walk } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { childId, childOf, splitFrom } from '../../support/split-builder.ts';

const facts = (walk: Walk) => rowOf(walk).facts;

describe('§5: given a case at any stage', () => {
  it('counts as load from the table until the court has it, and again while the parties may still apply', () => {
    const load: readonly Stage[] = ['mediating', 'agreed', 'effective', 'suit-withdrawn', 'not-admitted'];
    expect(stages.filter((stage) => rowOf(given[stage]()).onDesk).toSorted()).toEqual([...load].toSorted());
  });

  it.each(stages)('%s: the row says so', (stage) => {
    expect(rowOf(given[stage]()).stage).toBe(stage);
  });
});

describe('T12: given mediation that rests', () => {
  it.each(['mediating', 'agreed'] as const)('at %s, says so until it is resumed', (stage) => {
    const held = having(given[stage](), commands.hold);
    expect(facts(held)).toMatchObject({ onHold: true });
    expect(facts(having(held, commands.resume))).not.toHaveProperty('onHold');
  });
});

describe('§3.3: given how mediation may end', () => {
  const mediating = given.mediating(own);
  const expired = (walk: Walk) => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });

  it.each<readonly [string, Walk, object]>([
    ['T19 false', having(mediating, commands.terminate, { by: actors.county }), { result: 'TERMINATED_FALSE' }],
    ['A-11 in part', splitFrom(mediating), { result: 'PARTIAL' }],
    ['T17 nobody reached', having(mediating, { type: 'fail', reason: 'NO_CONTACT' }), { result: 'NO_CONTACT' }],
    ['T17 by time', expired(mediating), { result: 'FAILED', endedOn: '2023-09-26' }],
  ])('%s: the row says how and when', (_how, walk, said) => {
    expect(facts(walk)).toMatchObject({ endedOn: '2023-09-15', ...said });
  });

  it('T51: after all agreed too late says nothing of the failure before, and that they did not sign where they did not', () => {
    expect(facts(agreedLate(own))).not.toHaveProperty('result');
    expect(facts(expired(agreedLate(own)))).toMatchObject({ result: 'FAILED' });
    const late = agreedLate(own);
    const morning = at('2023-09-27 08:30');
    const times = { parties: morning, mediator: morning, seal: morning };
    expect(facts(having(late, signatures(late, times), { at: morning }))).toMatchObject({ result: 'SETTLED' });
  });

  it('T27: another round sets aside what the one before came to', () => {
    const reopened = having(given.dismissed(), reopening(given.dismissed()));
    expect(facts(reopened)).not.toHaveProperty('result');
    expect(facts(reopened)).not.toHaveProperty('agreedAmount');
    expect(facts(having(reopened, commands.fail))).toMatchObject({ result: 'FAILED' });
  });
});

describe('A-35: given the rest of a case that settled in part', () => {
  const child = childOf(splitFrom(given.mediating()));

  it('goes by the acceptance, the track and the last day of the case that it is the rest of', () => {
    expect(facts(child)).toMatchObject({
      continues: given.mediating().state.id,
      acceptedOn: '2023-09-15',
      track: 'SUMMARY',
      dueOn: '2023-09-26',
      mediatorId: given.mediating().state.lead,
    });
  });

  it('A-11: is the success of who led it, and no new assignment', () => {
    const agreed = having(child, terms(child, { bound: child.state.parties.map(({ partyId }) => partyId) }));
    const settled = having(agreed, signatures(agreed));
    const lead = given.mediating().state.lead;
    expect(creditsOf({ caseId: childId, events: settled.events }, 0)).toEqual([
      { mediatorId: lead, settled: childId, causeCode: 'FINANCIAL_LOAN' },
    ]);
    expect(creditsOf({ caseId: childId, events: splitFrom(given.mediating()).events }, 0)).toEqual([
      { mediatorId: lead, assignedOn: '2023-09-15' },
    ]);
  });

  it('counts the working days of its end from that acceptance', () => {
    const failed = having(child, commands.fail, { at: at('2023-09-19 10:00') });
    expect(facts(failed)).toMatchObject({ result: 'FAILED', endedOn: '2023-09-19', workingDaysUsed: 2 });
  });
});

describe('T36: given an enforcement that was settled, and not kept again', () => {
  const on = at('2023-12-21 10:00');
  const enforcing = after['enforcement.filed.v1'];
  const { schedule } = newDays(enforcing);
  const settled = having(
    enforcing,
    { type: 'end-enforcement', result: 'SETTLED', schedule },
    { at: on, by: actors.court },
  );

  it('says how the one ended, and nothing of an end while the other runs', () => {
    expect(facts(settled)).toMatchObject({ enforcementEndedOn: '2023-12-21', enforcementResult: 'SETTLED' });
    const again = having(settled, commands.expire, { at: pastDue(settled), by: actors.time });
    const later = at('2024-06-03 10:00');
    const second = having(again, commands.fileEnforcement, { at: later });
    expect(facts(second)).toMatchObject({ enforcementFiledOn: '2024-06-03' });
    expect(facts(second)).not.toHaveProperty('enforcementResult');
  });
});

describe('A-28: given terms that were signed in time', () => {
  it('is not marked as out of time', () => {
    const mediating = given.mediating();
    const agreed = having(mediating, terms(mediating));
    expect(facts(having(agreed, signatures(agreed)))).not.toHaveProperty('outOfTime');
  });
});
