import { randomBytes } from 'node:crypto';
import { type CaseId, CommandId, type Digest } from '../../events/primitives.ts';
import { type ActPorts, type Done, doneBy, doneWith } from '../../shared/act.ts';
import type { Filing } from '../../shared/api/filing.ts';
import { caseIdOf } from '../../shared/case-id.ts';
import { type Commit, commitOf } from '../../shared/commit.ts';
import { sha256 } from '../../shared/digest.ts';
import { channelsOf, type Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { file } from '../../shared/domain/case/intake/filing.ts';
import { type PrivateParty, partiesFault } from '../../shared/domain/party.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { PrivateStore } from '../../shared/ports.ts';
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
    const decided = fault.ok ? file(command, { at, today, actor, calendar, jurisdiction }) : fault;
    if (!decided.ok) return (await filedBefore(ports, caseId, body)) ?? decided;
    const digest = await keepPersonal(ports, caseId, body, parties);
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
    if (appended.ok) return ok(doneWith(undefined, commit, decided.value));
    const [first] = await ports.cases.history(caseId);
    return first ? answerOf(first, digest.value) : refuse('stale');
  };

const keyReused = { ok: false, error: { code: 'key-reused', field: 'reference' } } as const;

/** To who comes second: as the first time where it is the filing that was sealed, else a refusal. */
const answerOf = (first: Commit, digest: Digest): Result<Done, Rejection> =>
  first.requestDigest === digest ? ok(doneBy([first])) : keyReused;

const digestOf = (salt: string, body: Filing): Digest => sha256(`${salt}${canonical(body)}`);

/** What was filed once stays filed, though the same filing would be refused today: its repeat gets the first answer. */
const filedBefore = async (
  { personal, cases }: FilePorts,
  caseId: CaseId,
  body: Filing,
): Promise<Result<Done, Rejection> | undefined> => {
  const [held] = await personal.filings(caseId);
  const [first] = held ? await cases.history(caseId) : [];
  return held && first?.requestDigest === digestOf(held.salt, body) ? ok(doneBy([first])) : undefined;
};

/**
 * The digest of what is kept for the commit to seal. A second filing takes the case's salt from the first: the same body
 * has the same digest, another is refused once the first is sealed; one that died before its commit blocks nobody.
 */
const keepPersonal = async (
  { personal, cases }: FilePorts,
  caseId: CaseId,
  body: Filing,
  parties: readonly PrivateParty[],
): Promise<Result<Digest, Rejection>> => {
  const filingWith = (salt: string) => {
    const { reference, sourceRef, facts, loan } = body;
    const numbers = {
      ...(sourceRef ? { sourceRef } : {}),
      ...(loan?.contractNo ? { contractNo: loan.contractNo } : {}),
    };
    return { salt, requestDigest: digestOf(salt, body), reference, facts, ...numbers, parties };
  };
  const filing = filingWith(randomBytes(16).toString('hex'));
  const kept = await personal.keepFiling(caseId, filing);
  if (kept.ok) return ok(filing.requestDigest);
  const { held } = kept.error;
  const again = filingWith(held.salt);
  if (again.requestDigest === held.requestDigest) return ok(again.requestDigest);
  const [first] = await cases.history(caseId);
  if (!first) await personal.keepCorrectedFiling(caseId, again);
  else if (first.requestDigest !== again.requestDigest) return keyReused;
  return ok(again.requestDigest);
};
