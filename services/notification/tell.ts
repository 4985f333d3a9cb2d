import type { CaseId, Instant } from '../../events/primitives.ts';
import { sha256 } from '../../shared/digest.ts';
import { instantAt, millisecondsOf } from '../../shared/domain/calendar/instant.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { Jurisdiction } from '../../shared/domain/jurisdiction.ts';
import { isQuiet } from '../../shared/domain/notices/hours.ts';
import { type Kept, type Way, waysTo } from '../../shared/domain/notices/reaching.ts';
import { type Recipient, recipientKey } from '../../shared/domain/notices/recipients.ts';
import { askToPhone, type Telling, type Unreached, type Voice } from '../../shared/domain/notices/telling.ts';
import type { CheckCodes, Messenger, Notice, NoticeStore, People, PrivateStore } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';
import type { CaseFile } from './case-file.ts';

export interface TellPorts {
  readonly notices: Pick<NoticeStore, 'claim' | 'settle'>;
  readonly codes: Pick<CheckCodes, 'keep'>;
  readonly messenger: Messenger;
  readonly personal: Pick<PrivateStore, 'filings' | 'textsOf'>;
  readonly people: People;
  readonly now: () => Instant;
}

/** What is told, under the key that makes it once. */
export interface Told {
  readonly key: string;
  readonly telling: Telling;
  /** not to be kept until the morning */
  readonly atOnce?: boolean;
}

/** `busy`: another delivery is sending it at this moment; whoever asked looks again. */
export type Outcome = 'over' | 'waiting' | 'busy';

// A claim is made just before its message is sent, and the adapters give up on a send within half of this; shorter
// than the first retry of the queue (180 s) and of the schedule (60 s), which then find a crashed claim free.
const CLAIM_LASTS_MS = 45_000;

export const voiceOf = (jurisdiction: Jurisdiction): Voice => ({ jurisdiction, digest: sha256 });

/** Who telephones: the officer; for the officer's own mail, the head. */
const standInFor = ({ kind }: Recipient, { committeeId: id }: Case): Recipient =>
  kind === 'officer' ? { kind: 'committee-head', id } : { kind: 'officer', id };

/** Tells things about one case, each once: claim, send, settle. Throws where a send failed and may be tried again. */
export const teller = (
  { notices, codes, messenger, personal, people, now }: TellPorts,
  { state, history }: CaseFile,
  jurisdiction: Jurisdiction,
): ((told: Told) => Promise<Outcome>) => {
  const caseId: CaseId = state.id;

  const keptOf = async (recipient: Recipient): Promise<Kept> => {
    if (recipient.kind === 'party') return { parties: (await presentFiling(personal, caseId, history))?.parties ?? [] };
    const isPerson = recipient.kind === 'mediator' || recipient.kind === 'expert';
    return isPerson ? { mail: await people.mailOf(recipient) } : {};
  };

  const waysOf = async (recipient: Recipient): Promise<readonly Way[]> =>
    waysTo(recipient, await keptOf(recipient), people.contacts);

  const noticeOf = ({ key, telling }: Told, rest: Pick<Notice, 'state'> & Partial<Notice>): Notice => ({
    caseId,
    key,
    recipient: recipientKey(telling.recipient),
    at: now(),
    ...rest,
  });

  /** Nothing is dropped: whom no message reaches, somebody telephones. */
  const unreached = async (told: Told, why: Unreached): Promise<Outcome> => {
    if (told.key.startsWith('phone#phone#')) throw new Error(`nobody of ${state.committeeId} can be told`);
    const desk = standInFor(told.telling.recipient, state);
    const asked = askToPhone(desk, { telling: told.telling, why }, state, voiceOf(jurisdiction));
    const outcome = await tell({ key: `phone#${told.key}`, telling: asked });
    if (outcome === 'over') await notices.settle(noticeOf(told, { state: 'undeliverable', reason: why }));
    return outcome;
  };

  const send = async (told: Told, { channel, to }: Way): Promise<Outcome> => {
    const { subject, text, sms } = told.telling;
    const sent = await messenger.send(
      channel === 'sms' ? { channel, to, text: sms ?? text } : { channel, to, subject, text },
    );
    if (!sent.ok) return unreached(told, sent.error.code);
    await notices.settle(noticeOf(told, { state: 'sent', channel, messageId: sent.value.messageId }));
    return 'over';
  };

  const sendOrRelease = async (told: Told): Promise<Outcome> => {
    // Also where the words are read out by telephone: whoever has the code may ask about it.
    if (told.telling.checkCode) await codes.keep(told.telling.checkCode, caseId);
    const ways = await waysOf(told.telling.recipient);
    const way = ways.find(({ channel }) => messenger.channels.has(channel));
    if (!way) return unreached(told, ways.length === 0 ? 'no-address' : 'no-channel');
    if (way.channel === 'sms' && !told.atOnce && isQuiet(now(), jurisdiction.rules)) {
      await notices.settle(noticeOf(told, { state: 'waiting' }));
      return 'waiting';
    }
    return send(told, way);
  };

  const tell = async (told: Told): Promise<Outcome> => {
    const staleBefore = instantAt(millisecondsOf(now()) - CLAIM_LASTS_MS);
    const claim = await notices.claim(noticeOf(told, { state: 'claimed' }), staleBefore);
    if (claim === 'busy') return 'busy';
    if (claim === 'done') return 'over';
    try {
      return await sendOrRelease(told);
    } catch (error) {
      await notices.settle(noticeOf(told, { state: 'waiting' }));
      throw error;
    }
  };

  return tell;
};
