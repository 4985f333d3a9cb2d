import type { Day, Instant } from '../../events/primitives.ts';
import {
  dueBetween,
  type Ground,
  type Obligation,
  obligationKey,
  obligations,
} from '../../shared/domain/notices/obligations.ts';
import { type Recipient, recipientKey } from '../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../shared/domain/notices/rung-tellings.ts';
import type { Notice, NoticeStore } from '../../shared/ports.ts';
import type { CaseFile } from './case-file.ts';
import { type Outcome, type TellPorts, teller, voiceOf } from './tell.ts';

export interface RaisePorts extends TellPorts {
  readonly notices: NoticeStore;
}

export interface Span {
  readonly since: Day;
  readonly today: Day;
}

const closedNotice = (
  { state }: CaseFile,
  told: { readonly key: string; readonly recipient: string },
  how: { readonly state: 'superseded' | 'withdrawn'; readonly at: Instant },
): Notice => ({ caseId: state.id, key: told.key, recipient: told.recipient, ...how });

const keysOf = (obligation: Obligation) =>
  obligation.recipients.map((recipient: Recipient) => ({
    key: obligationKey(obligation, recipient),
    recipient: recipientKey(recipient),
  }));

/** Rungs of clocks have keys that begin with the clock's kind. */
const isOfRung = ({ key }: Notice): boolean => key.startsWith('DL-');
const isLeft = ({ state }: Notice): boolean => state === 'waiting' || state === 'claimed';

/** Raises what falls on the days of the span: of each clock the latest rung, to everybody who has not heard it. */
export const raise =
  (ports: RaisePorts, ground: Ground) =>
  async ({ state }: CaseFile, { since, today }: Span): Promise<readonly Outcome[]> => {
    const tell = teller(ports, { state, jurisdiction: ground.jurisdiction });
    const outcomes: Outcome[] = [];
    for (const obligation of dueBetween(obligations(state, ground), since, today).live)
      for (const recipient of obligation.recipients)
        outcomes.push(
          await tell({
            key: obligationKey(obligation, recipient),
            telling: rungTelling(obligation, recipient, state, voiceOf(ground.jurisdiction)),
          }),
        );
    return outcomes;
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
    const liveKeys = new Set(live.flatMap(keysOf).map(({ key }) => key));
    for (const notice of held.filter((each) => isOfRung(each) && isLeft(each) && !liveKeys.has(each.key)))
      await ports.notices.settle(closedNotice(file, notice, { state: 'withdrawn', at }));
    const heldKeys = new Set(held.map(({ key }) => key));
    for (const told of superseded.filter((rung) => !keysOf(rung).some(({ key }) => heldKeys.has(key))).flatMap(keysOf))
      await ports.notices.claim(closedNotice(file, told, { state: 'superseded', at }), at);
  };
