import type { PartyCodeRequested } from '../../events/operations.ts';
import { CommandId, type Instant } from '../../events/primitives.ts';
import { stateOf } from '../../shared/commit.ts';
import { sha256 } from '../../shared/digest.ts';
import { partyCodeWords } from '../../shared/domain/notices/party-code-words.ts';
import { mobileOf } from '../../shared/domain/notices/reaching.ts';
import { partyRecipient } from '../../shared/domain/notices/recipients.ts';
import { toParty } from '../../shared/domain/notices/telling.ts';
import { isStale, nextCode } from '../../shared/domain/party-code.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { keyedDigest } from '../../shared/keyed-digest.ts';
import type { CaseStore, CheckCodes, FullReference, Messenger, PartyCodes, PrivateStore } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';

export interface SendCodePorts {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly personal: Pick<PrivateStore, 'filings' | 'textsOf'>;
  readonly codes: Pick<PartyCodes, 'standing' | 'replace'>;
  readonly checkCodes: Pick<CheckCodes, 'keep'>;
  readonly messenger: Messenger;
  readonly reference: Pick<FullReference, 'jurisdiction'>;
  /** from where nobody can foresee it: a whole number below a million, and what is never the same twice */
  readonly chance: { readonly code: () => number; readonly id: () => string };
  readonly now: () => Instant;
}

const DIGITS = 6;

/**
 * Sends a party the code it, or somebody, asked for: to the telephone that its filing has and to no other. The code is
 * kept before it leaves, and a request is heard once: a text that was lost is asked for anew, and counts.
 */
export const sendCode =
  ({ cases, personal, codes, checkCodes, messenger, reference, chance, now }: SendCodePorts) =>
  async (request: PartyCodeRequested): Promise<Result<void, Rejection>> => {
    const { caseId, partyId } = request;
    const nothing = ok(undefined);
    if (isStale(request, now()) || !messenger.channels.has('sms')) return nothing;
    const history = await cases.history(caseId);
    const state = stateOf(history);
    const filing = state && (await presentFiling(personal, caseId, history));
    const party = filing?.parties.find((each) => each.partyId === partyId);
    const to = party && mobileOf(party);
    // An institution has an account.
    if (!state || !to || party.institutionId) return nothing;
    const standing = await codes.standing(caseId, partyId);
    const code = String(chance.code()).padStart(DIGITS, '0');
    const salt = chance.id();
    const made = { commandId: CommandId.parse(`code:${chance.id()}`), salt, digest: keyedDigest(salt, code) };
    const next = nextCode(standing, request, made, now());
    if (!next) return nothing;
    // Who lost to another request of this very moment leaves it the text.
    const kept = await codes.replace(caseId, partyId, next, standing);
    if (!kept.ok) return nothing;
    const voice = { jurisdiction: await reference.jurisdiction(), digest: sha256 };
    const { sms, text, checkCode } = toParty(partyRecipient(partyId), partyCodeWords(code), state, voice);
    if (checkCode) await checkCodes.keep(checkCode, caseId);
    await messenger.send({ channel: 'sms', to, text: sms ?? text });
    return nothing;
  };
