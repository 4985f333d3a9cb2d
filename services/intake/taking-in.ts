import { randomBytes } from 'node:crypto';
import type { CaseId, CommandId, Digest } from '../../events/primitives.ts';
import { type ActPorts, type Done, doneBy, doneWith, numberingOf } from '../../shared/act.ts';
import type { Filing } from '../../shared/api/filing.ts';
import { caseIdOf } from '../../shared/case-id.ts';
import { type Commit, commitOf } from '../../shared/commit.ts';
import { sha256 } from '../../shared/digest.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import type { Context } from '../../shared/domain/case/context.ts';
import { type Decision, refuse } from '../../shared/domain/case/deciding.ts';
import type { File, Import } from '../../shared/domain/case/intake/commands.ts';
import { type PrivateParty, partiesFault } from '../../shared/domain/party.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { mayFileIn, partiesOf } from './filing.ts';

export interface TakeInPorts extends ActPorts {
  readonly personal: PrivateStore;
}

export interface TakeInRequest<Body extends Filing> {
  readonly principal: Viewer;
  readonly body: Body;
  readonly correlationId: string;
}

/** How a case comes in: which command its description makes, under which key, and what decides it. */
interface Way<Body extends Filing, C extends File | Import> {
  readonly commandId: CommandId;
  readonly commandOf: (
    caseId: CaseId,
    body: Body,
    parties: readonly PrivateParty[],
    context: Context,
  ) => C | Promise<C>;
  readonly decide: (command: C, context: Context) => Decision;
}

// A counter that moved meanwhile is read again (design, decision 2).
const ATTEMPTS = 5;

/**
 * Takes a dispute in by two puts: what is personal first, then the commit. The same reference again meets what is there:
 * with the same body it is answered as the first time, with another it is refused.
 */
export const takeIn =
  <Body extends Filing, C extends File | Import>(ports: TakeInPorts, { commandId, commandOf, decide }: Way<Body, C>) =>
  async ({ principal, body, correlationId }: TakeInRequest<Body>): Promise<Result<Done, Rejection>> => {
    if (!mayFileIn(principal, body.county)) return { ok: false, error: { code: 'county-not-yours', field: 'county' } };
    const [jurisdiction, calendar] = await Promise.all([ports.reference.jurisdiction(), ports.reference.calendar()]);
    const at = ports.now();
    const today = dayOf(at);
    const parties = partiesOf(body);
    const caseId = caseIdOf(body.county, principal, body.reference);
    const actor = { kind: principal.kind, id: principal.id };
    const context = { at, today, actor, calendar, jurisdiction };
    const fault = partiesFault(parties, { today, jurisdiction });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const command = await commandOf(caseId, body, parties, context);
      const decided = fault.ok ? decide(command, context) : fault;
      if (!decided.ok) return (await takenBefore(ports, caseId, body)) ?? decided;
      const digest = await keepPersonal(ports, caseId, body, parties);
      if (!digest.ok) return digest;
      const facts = { caseId, commandId, requestDigest: digest.value, at, actor, correlationId, command: command.type };
      const commit = commitOf([], facts, decided.value);
      const appended = await ports.cases.append(commit, numberingOf(decided.value, command.competentCounty));
      if (appended.ok) return ok(doneWith(undefined, commit, decided.value));
      const [first] = await ports.cases.history(caseId);
      if (first) return answerOf(first, digest.value);
      await ports.pause(attempt);
    }
    return refuse('stale');
  };

const keyReused = { ok: false, error: { code: 'key-reused', field: 'reference' } } as const;

/** To who comes second: as the first time where it is the filing that was sealed, else a refusal. */
const answerOf = (first: Commit, digest: Digest): Result<Done, Rejection> =>
  first.requestDigest === digest ? ok(doneBy([first])) : keyReused;

const digestOf = (salt: string, body: Filing): Digest => sha256(`${salt}${canonical(body)}`);

/** What was taken in once stays, though the same would be refused today: its repeat gets the first answer. */
const takenBefore = async (
  { personal, cases }: TakeInPorts,
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
  { personal, cases }: TakeInPorts,
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
