import type { EventOf } from '../../events/catalogue.ts';
import { CaseId } from '../../events/primitives.ts';
import { fold } from '../../shared/domain/case/evolve.ts';
import { continuationOf } from '../../shared/domain/case/table/continuing.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { openClaim, signatures, terms } from './case-commands.ts';
import { bank, day, having, type Walk, wu } from './case-scenario.ts';

export const childId = CaseId.parse('522626-bbbbbbbbbbbbbbbbbbbbbbbbbb');

const settled = fen(6_000_000);

/** Wu agrees for sixty thousand of the hundred. */
export const partial = {
  bound: [bank, wu],
  total: settled,
  schedule: [{ dueOn: day('2023-12-15'), amount: settled }],
} as const;

/** Forty stay open against Yang. */
export const open = { ...partial, rest: { how: 'OPEN', claim: openClaim(4_000_000) } } as const;

export const splitFrom = (walk: Walk, over: Partial<Parameters<typeof terms>[1]> = {}): Walk => {
  const agreed = having(walk, terms(walk, { ...open, ...over }));
  return having(agreed, signatures(agreed));
};

export const isSplit = (event: Walk['events'][number]): event is EventOf<'case.split.v1'> =>
  event.type === 'case.split.v1';

/** The case that the rest becomes, on the day of the published case. */
export const childOf = (walk: Walk): Walk => {
  const split = walk.events.find(isSplit);
  if (!split) throw new Error('nothing stays open');
  const events = continuationOf({ id: walk.state.id, events: walk.events }, split, day('2023-09-15'));
  const state = fold(events, childId);
  if (!state) throw new Error('a child has its filing');
  return { ...walk, events, state };
};
