import type { Command } from '../../../shared/domain/case/commands.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { archiving, commands, payment } from '../../support/case-commands.ts';
import { actors, answer, having, type When } from '../../support/case-scenario.ts';
import { grouping, leaving, modelJudgment } from '../../support/people-commands.ts';

/** Performed and archived, with what was open of it asked for before. */
const archived = after['case.archived.v1'];
const byCourt = { by: actors.court };
const repaired = having(having(archived, commands.askRepair), commands.repair);

const appended: readonly (readonly [string, Command, readonly string[] | string, When])[] = [
  ['DL-18 a return visit', commands.visit, ['return-visit.recorded.v1'], {}],
  ['A-44 a wish for credit repair', commands.askRepair, ['credit-repair.requested.v1'], {}],
  ['A-44 the answer to it', commands.repair, ['credit-repair.answered.v1'], {}],
  ['DL-10 the receipt of the ruling', commands.receipt, ['ruling.received.v1'], {}],
  ['T29 the revocation of the confirmation', commands.revoke, ['confirmation.revoked.v1'], byCourt],
  ['§4.3 a group, which it joins no more', grouping(), 'stage-passed', {}],
  ['§4.3 the judgment kept for a group, where it stands for none', modelJudgment(), 'not-grouped', {}],
];

describe('T50: given what comes later than the closing of a file', () => {
  it.each(appended)('is added to it: %s', (_what, command, answered, when) => {
    expect(answer(archived, command, when)).toEqual(answered);
  });

  it('is added in its order', () => {
    expect(repaired.events.slice(-2).map(({ type }) => type)).toEqual([
      'credit-repair.requested.v1',
      'credit-repair.answered.v1',
    ]);
  });

  it.each([
    ['a payment', payment(given.confirmed())],
    ['the end of its group', leaving],
    ['a second closing', archiving(archived)],
    ['new measures', commands.recordPreservation],
  ] as const)('takes nothing else: %s', (_what, command) => {
    expect(answer(archived, command)).toBe('archived');
  });
});
