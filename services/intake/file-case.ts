import { randomBytes } from 'node:crypto';
import { type CaseId, CommandId, type Digest } from '../../events/primitives.ts';
import { type ActPorts, type Done, doneBy, no } from '../../shared/act.ts';
import type { Filing } from '../../shared/api/routes/intake.ts';
import { commitOf, sha256 } from '../../shared/commit.ts';
import { channelsOf, type Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import { type PrivateParty, partiesFault } from '../../shared/domain/party.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { caseIdOf } from './case-id.ts';
import { fileCommand, mayFileIn, partiesOf } from './filing.ts';

export interface FilePorts extends ActPorts {
  readonly personal: PrivateStore;
}

interface FilingRequest {
  readonly principal: Viewer;
  readonly body: Filing;
  readonly correlationId: string;
}

const FILE = CommandId.parse('file');

/**
 * Files a dispute in two puts: what is personal first, then the commit. The same reference again meets what is there:
 * with the same body it is answered as the first time, with another it is refused.
 */
export const fileCase =
  (ports: FilePorts) =>
  async ({ principal, body, correlationId }: FilingRequest): Promise<Result<Done, Rejection>> => {
    if (!channelsOf(principal.kind).includes(body.channel))
      return { ok: false, error: { code: 'channel-not-yours', field: 'channel' } };
    if (!mayFileIn(principal, body.county)) return { ok: false, error: { code: 'county-not-yours', field: 'county' } };
    const [jurisdiction, calendar] = await Promise.all([ports.reference.jurisdiction(), ports.reference.calendar()]);
    const at = ports.now();
    const today = dayOf(at);
    const parties = partiesOf(body);
    const caseId = caseIdOf(body.county, principal, body.reference);
    const actor = { kind: principal.kind, id: principal.id };
    const command = fileCommand(caseId, body, parties, today);
    const fault = partiesFault(parties, { today, jurisdiction });
    const decided = fault.ok ? decide(undefined, command, { at, today, actor, calendar, jurisdiction }) : fault;
    if (!decided.ok) return (await filedBefore(ports, caseId, body)) ?? decided;
    const digest = await keepPersonal(ports.personal, caseId, body, parties);
    if (!digest.ok) return digest;
    const facts = {
      caseId,
      commandId: FILE,
      requestDigest: digest.value,
      at,
      actor,
      correlationId,
      command: command.type,
    };
    const commit = commitOf([], facts, decided.value);
    const appended = await ports.cases.append(commit);
    if (appended.ok) return ok(doneBy([commit]));
    const [first] = await ports.cases.history(caseId);
    return first ? ok(doneBy([first])) : no('stale');
  };

const digestOf = (salt: string, body: Filing): Digest => sha256(`${salt}${canonical(body)}`);

/** What was filed once stays filed, though the same filing would be refused today: its repeat gets the first answer. */
const filedBefore = async (
  { personal, cases }: FilePorts,
  caseId: CaseId,
  body: Filing,
): Promise<Result<Done, Rejection> | undefined> => {
  const held = await personal.filing(caseId);
  if (held?.requestDigest !== digestOf(held?.salt ?? '', body)) return undefined;
  const [first] = await cases.history(caseId);
  return first && ok(doneBy([first]));
};

/** Once: a second filing under the same reference must be the same, and goes on with the first one's digest. */
const keepPersonal = async (
  personal: PrivateStore,
  caseId: CaseId,
  body: Filing,
  parties: readonly PrivateParty[],
): Promise<Result<Digest, Rejection>> => {
  const salt = randomBytes(16).toString('hex');
  const requestDigest = digestOf(salt, body);
  const kept = await personal.keepFiling(caseId, {
    salt,
    requestDigest,
    reference: body.reference,
    facts: body.facts,
    ...(body.loan?.contractNo ? { contractNo: body.loan.contractNo } : {}),
    parties,
  });
  if (kept.ok) return ok(requestDigest);
  const { held } = kept.error;
  const again = digestOf(held.salt, body);
  return again === held.requestDigest ? ok(again) : { ok: false, error: { code: 'key-reused', field: 'reference' } };
};
