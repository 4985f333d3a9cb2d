import type { CaseId, Instant } from '../../../events/primitives.ts';
import { onEvent } from '../../../services/notification/on-event.ts';
import { type WatchPorts, watch } from '../../../services/notification/watch.ts';
import { registeredPeople } from '../../../shared/adapters/registered-people.ts';
import type { Commit } from '../../../shared/commit.ts';
import type { PrivateParty } from '../../../shared/domain/party.ts';
import type { Messenger } from '../../../shared/ports.ts';
import { at, calendar, day, jurisdiction, type Walk } from '../../support/case-scenario.ts';
import { memoryBus } from '../../support/memory-bus.ts';
import { memoryCheckCodes } from '../../support/memory-check-codes.ts';
import { memoryFlow } from '../../support/memory-flow.ts';
import { memoryNotices } from '../../support/memory-notices.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { memoryRegisterSecrets, memoryRegisters } from '../../support/memory-registers.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { commitsOf, requestDigest } from '../../support/sample-commits.ts';

/** The parties of a walked case with what is personal; `over` by party id changes what matters. */
export const personalOf = (
  { state }: Walk,
  over: Readonly<Record<string, Partial<PrivateParty>>> = {},
): readonly PrivateParty[] =>
  state.parties.map((facts, i) => ({
    ...facts,
    name: facts.kind === 'NATURAL' ? '吴测试' : '岑巩县农村信用合作联社',
    ...(facts.kind === 'NATURAL' ? { mobile: `1380000000${i}` } : { email: 'bank@example.com' }),
    ...over[facts.partyId],
  }));

/** The notification service over memory, on a clock the test sets. */
export const desk = (
  walk: Walk,
  {
    messenger = recordingMessenger(),
    parties = personalOf(walk),
  }: { readonly messenger?: Messenger; readonly parties?: readonly PrivateParty[] } = {},
) => {
  let now = at('2023-09-15 10:00');
  let history: readonly Commit[] = [];
  const caseId: CaseId = walk.state.id;
  const notices = memoryNotices();
  const codes = memoryCheckCodes();
  const bus = memoryBus();
  const flow = memoryFlow();
  const running = new Set<number>();
  const personal = memoryPrivate();
  const ports: WatchPorts = {
    cases: { history: async () => history },
    personal,
    people: registeredPeople(memoryRegisters(), memoryRegisterSecrets(), () => now),
    notices,
    codes,
    messenger,
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
    bus,
    flow,
    flows: { isRunning: async (_id, run) => running.has(run) },
    now: () => now,
  };
  const hear = onEvent(ports);
  return {
    notices,
    codes,
    bus,
    caseId,
    ports,
    /** Its private part is kept and an execution runs, as after acceptance. */
    async open() {
      await personal.keepFiling(caseId, { salt: '', requestDigest, reference: '', facts: '', parties });
      await flow.takeRun(caseId, 0);
      running.add(1);
    },
    loseExecution: () => running.clear(),
    setTime: (time: string): Instant => {
      now = at(time);
      return now;
    },
    /** The case is as walked; nobody has been told yet. */
    stands: (to: Walk) => {
      history = commitsOf(caseId, to);
    },
    hear: (sequence: number) => hear({ caseId, sequence, index: 0 }),
    /** Every event from one on is delivered. */
    async hearFrom(first: number) {
      for (let sequence = first; sequence <= history.length; sequence += 1) await hear({ caseId, sequence, index: 0 });
    },
    walk: () => watch(ports)(),
    async due(on: string): Promise<readonly CaseId[]> {
      const cases: CaseId[] = [];
      for await (const each of notices.due(day(on))) cases.push(each);
      return cases;
    },
    /** What stands in Notices of a clock: `rung recipient state`. */
    async raised(about: string): Promise<readonly string[]> {
      const all = await notices.notices(caseId);
      return all
        .filter(({ key }) => key.startsWith(`${about}#`))
        .map(({ key, recipient, state }) => `${key.split('#')[1]} ${recipient} ${state}`);
    },
  };
};
