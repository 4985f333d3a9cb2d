import type { Day, Instant } from '../../events/primitives.ts';
import {
  dueBetween,
  type Ground,
  isLastCall,
  type Obligation,
  obligationKey,
  obligations,
} from '../../shared/domain/notices/obligations.ts';
import { type Recipient, recipientKey } from '../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../shared/domain/notices/rung-tellings.ts';
import type { Voice } from '../../shared/domain/notices/telling.ts';
import type { Notice, NoticeStore } from '../../shared/ports.ts';
import type { CaseFile } from './case-file.ts';
import { inTurn } from './in-turn.ts';
import { type Outcome, type TellPorts, type Told, teller, voiceOf } from './tell.ts';

export interface RaisePorts extends TellPorts {
  readonly notices: NoticeStore;
}

export interface Span {
  readonly since: Day;
  readonly today: Day;
}

/** What a rung is recorded under, for one of its recipients. */
const named = (obligation: Obligation, recipient: Recipient): Pick<Notice, 'key' | 'recipient'> => ({
  key: obligationKey(obligation, recipient),
  recipient: recipientKey(recipient),
});

const allNamed = (obligation: Obligation) => obligation.recipients.map((recipient) => named(obligation, recipient));

/** A rung as it is told, to each of its recipients. */
const toldOf = (obligation: Obligation, { state }: CaseFile, at: Instant, voice: Voice): readonly Told[] =>
  obligation.recipients.map((recipient) => ({
    ...named(obligation, recipient),
    telling: rungTelling(obligation, recipient, state, voice),
    atOnce: isLastCall(obligation, at),
  }));

/** Rungs of clocks have keys that begin with the clock's kind. */
const isOfRung = ({ key }: Notice): boolean => key.startsWith('DL-');
const isLeft = ({ state }: Notice): boolean => state === 'waiting' || state === 'claimed';

/** Raises what falls on the days of the span: of each clock the latest rung, to everybody who has not heard it. */
export const raise =
  (ports: RaisePorts, ground: Ground) =>
  async (file: CaseFile, { since, today }: Span): Promise<readonly Outcome[]> => {
    const { jurisdiction } = ground;
    const tell = teller(ports, file, jurisdiction);
    const { live } = dueBetween(obligations(file.state, ground), since, today);
    const at = ports.now();
    const all = live.flatMap((rung) => toldOf(rung, file, at, voiceOf(jurisdiction)));
    return inTurn(all.map((told) => () => tell(told)));
  };

/**
 * Clears away what is not to be told any more: rungs that a later one overtook before anybody was told of them are
 * recorded as superseded; what still waits to be sent, and whose clock has moved or ended, is withdrawn.
 */
export const clearStale =
  (ports: RaisePorts, ground: Ground) =>
  async (file: CaseFile, { since, today }: Span): Promise<void> => {
    const { live, superseded } = dueBetween(obligations(file.state, ground), since, today);
    const held = await ports.notices.notices(file.state.id);
    const at = ports.now();
    const liveKeys = new Set(live.flatMap(allNamed).map(({ key }) => key));
    for (const notice of held.filter((each) => isOfRung(each) && isLeft(each) && !liveKeys.has(each.key)))
      await ports.notices.settle({ ...notice, state: 'withdrawn', at });

    const heldKeys = new Set(held.map(({ key }) => key));
    const untold = superseded.map(allNamed).filter((keys) => !keys.some(({ key }) => heldKeys.has(key)));
    for (const rung of untold.flat())
      await ports.notices.claim({ caseId: file.state.id, ...rung, state: 'superseded', at }, at);
  };
