import { sha256 } from '../../../shared/digest.ts';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { objectionClocks } from '../../../shared/domain/case/court/objecting.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  caseId,
  day,
  having,
  jurisdiction,
  type Walk,
} from '../../support/case-scenario.ts';

const byCourt = { by: actors.court };
/** Half a year later a third party knows. */
const later = { ...byCourt, at: at('2024-06-20 10:00') };

const over: readonly (readonly [string, Walk])[] = [
  ['was performed', after['agreement.performed.v1']],
  ['was enforced', after['enforcement.ended.v1']],
  ['is archived', after['case.archived.v1']],
];

describe.each(over)('T29 INT 372: given a confirmed case that %s', (_what, walk) => {
  const revoked = having(walk, commands.revoke, later);

  it('its court may still take the ruling back, for a third party who knew only now', () => {
    expect(revoked.events.at(-1)).toMatchObject({ type: 'confirmation.revoked.v1', objector: 'THIRD_PARTY' });
    expect(answer(walk, commands.revoke, { ...later, by: actors.otherCourt })).toBe('not-your-case');
  });

  it('stays closed, and what it came to (A-27); the ledger has the court’s last word', () => {
    expect([revoked.state.stage, outcomeOf(revoked.state)]).toEqual(['closed', 'SETTLED']);
    const { events } = revoked;
    const { facts } = project({ caseId, sequence: events.length, events, parties: [] }, calendar);
    expect(facts).toMatchObject({ result: 'SETTLED', ruling: 'REVOKED', ruledOn: '2024-06-20' });
  });

  it('has no ruling to take back twice, nor to receive', () => {
    expect(answer(revoked, commands.revoke, later)).toMatch(/^(stage-passed|archived)$/);
    expect(answer(revoked, commands.receipt, later)).toBe('stage-passed');
  });

  it('everybody hears of it, and of no way that a closed case does not have', () => {
    const event = revoked.events.at(-1);
    if (!event) throw new Error('revoked');
    const told = announcements(event, revoked.state, { jurisdiction, digest: sha256 });
    expect(told.length).toBeGreaterThan(walk.state.parties.length);
    const toParties = JSON.stringify(told.filter(({ recipient }) => recipient.kind === 'party'));
    expect(toParties).toContain('另行申请调解');
    expect(toParties).not.toContain('变更协议');
  });
});

describe('DL-10: given a ruling that a party receives after the case is over', () => {
  it.each(over)('has fifteen days to object, though the case %s', (_what, walk) => {
    const receipt: CommandOf<'record-ruling-receipt'> = { ...commands.receipt, receivedOn: day('2024-06-19') };
    const received = having(walk, receipt, later);
    expect(objectionClocks(received.state, { calendar, jurisdiction }).map(({ dueOn }) => dueOn)).toEqual([
      '2024-07-04',
    ]);
    expect(objectionClocks(having(received, commands.revoke, later).state, { calendar, jurisdiction })).toEqual([]);
  });
});

describe('T29: given a closed case that no court had confirmed', () => {
  it.each<readonly [string, Walk]>([
    ['a fast track', given.closed()],
    ['a dismissal', having(given.dismissed(), commands.litigate)],
    ['a revocation', having(having(given.confirmed(), commands.revoke, byCourt), commands.litigate)],
  ])('has no ruling to take back: %s', (_what, walk) => {
    expect(ask(walk, commands.revoke, byCourt)).toMatchObject({ error: { code: 'stage-passed' } });
    expect(answer(walk, commands.receipt, byCourt)).toBe('stage-passed');
  });
});
