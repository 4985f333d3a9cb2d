import { randomBytes } from 'node:crypto';
import type { CommandId, CountyCode, Day, Digest, EntryId } from '../../events/primitives.ts';
import { sha256 } from '../../shared/digest.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { disagreements } from '../../shared/domain/registers/agreeing.ts';
import { broken, keptFrom, withdrawnFrom, withinBounds } from '../../shared/domain/registers/changing.ts';
import { may, type Register } from '../../shared/domain/registers/register.ts';
import type { RegisterName } from '../../shared/domain/registers/table.ts';
import { beyondBounds } from '../../shared/domain/registers/threshold-bounds.ts';
import { Rules } from '../../shared/domain/registers/thresholds.ts';
import { standingFrom } from '../../shared/domain/registers/validity.ts';
import type { Change, Head, Version } from '../../shared/domain/registers/version.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { commandIdOf } from '../../shared/lambda/command-id.ts';
import { isRegister, lastKept, placeOf, rowOf } from './entry-of.ts';
import { type RegisterPorts, versionsOf } from './ports.ts';
import { bearsOnOthers, worldsAround } from './world.ts';

export interface ChangePorts extends RegisterPorts {
  readonly counties: readonly CountyCode[];
  /** Waits a little, longer with each attempt. */
  readonly pause: (attempt: number) => Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

/** What is asked of an entry: another body, or its withdrawal where there is none. */
interface Wanted {
  readonly body?: Json;
  readonly person?: Json;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly reason: string;
}

interface Asked {
  readonly operation: string;
  readonly principal: Viewer;
  readonly path: { readonly register: string; readonly entryId: EntryId };
  readonly body: Wanted;
  readonly commandId: CommandId;
  readonly expectedSequence: number | undefined;
}

interface Target {
  readonly register: RegisterName;
  readonly id: EntryId;
  readonly row: Register;
}

// As often as a case decides again after a lost race (design, decision 2).
const ATTEMPTS = 5;

const answerOf = ({ register, id, row }: Target, change: Change) => ({
  body: {
    register,
    id,
    version: change.version,
    validFrom: change.validFrom,
    ...(change.state === 'kept' && change.validTo ? { validTo: change.validTo } : {}),
    decidedBy: row.decidedBy,
  },
  sequence: change.version,
});

const requestDigestOf = (salt: string, { operation, path, body }: Asked): Digest =>
  sha256(`${salt}${canonical({ operation, path, body })}`);

/** The change that this call made already: a repeat gets the first answer, another request under its key none. */
const repeated = async ({ secrets }: ChangePorts, target: Target, versions: readonly Version[], asked: Asked) => {
  const commandId = commandIdOf(asked.principal, asked.commandId);
  const made = versions.find((version): version is Change => 'commandId' in version && version.commandId === commandId);
  if (!made) return undefined;
  const sealed = await secrets.unsealed(target, made.reason);
  return sealed && made.requestDigest === requestDigestOf(sealed.salt, asked)
    ? ok(answerOf(target, made))
    : refuse('key-reused');
};

/** Whoever changes an entry answers for it where it stands, and where the change would put it. */
const mayMake = ({ row, id }: Target, versions: readonly Version[], { principal, body: { body } }: Asked): boolean => {
  const places = [lastKept(versions), body && { body }].flatMap((kept) => (kept ? [placeOf(row, id, kept)] : []));
  return places.length > 0 && places.every((place) => may('change', principal, row, place));
};

const maySee = ({ row, id }: Target, versions: readonly Version[], principal: Viewer): boolean => {
  const last = lastKept(versions);
  return last === undefined || may('read', principal, row, placeOf(row, id, last));
};

/** From when to when, what, and who: the parts of a change that may be refused. */
const decide = async (ports: ChangePorts, target: Target, versions: readonly Version[], asked: Asked, today: Day) => {
  const { body: wanted } = asked;
  const { body } = wanted;
  const validity = body ? keptFrom(wanted, today) : withdrawnFrom(versions, wanted, today);
  if (!validity.ok) return validity;
  const missing = body && target.row.person && !wanted.person && lastKept(versions) === undefined;
  if (missing) return { ok: false, error: { code: 'person-missing', field: 'person' } } as const;
  if (body && target.register === 'thresholds') {
    const bounded = withinBounds(beyondBounds(Rules.parse(body)));
    if (!bounded.ok) return bounded;
  }
  if (bearsOnOthers(target.register)) {
    const change = validity.value.state === 'kept' ? { ...validity.value, body: { ...body } } : validity.value;
    for (const { before, after } of await worldsAround(ports, { ...target, change })) {
      const agreed = broken(disagreements(before), disagreements(after));
      if (!agreed.ok) return agreed;
    }
  }
  return validity;
};

/** Seals who it is and why, each with its own salt, before the change that names them: a refusal writes nothing. */
const sealed = async ({ secrets }: ChangePorts, target: Target, text: string) => {
  const salt = randomBytes(16).toString('hex');
  const digest = sha256(`${salt}${text}`);
  await secrets.seal(target, digest, { salt, text });
  return { salt, digest };
};

/** Who it is from now on: as this change says, else as the last one did; of the pack's own, sealed now. */
const personFor = async (ports: ChangePorts, target: Target, versions: readonly Version[], { person }: Wanted) => {
  const last = lastKept(versions);
  if (person) return (await sealed(ports, target, canonical(person))).digest;
  if (!last || 'commandId' in last) return last?.person;
  return last.person && (await sealed(ports, target, canonical(last.person))).digest;
};

const changeOf = async (
  ports: ChangePorts,
  target: Target,
  versions: readonly Version[],
  asked: Asked,
): Promise<Result<Change, Rejection>> => {
  const changedAt = ports.now();
  const decided = await decide(ports, target, versions, asked, dayOf(changedAt));
  if (!decided.ok) return decided;
  const reason = await sealed(ports, target, asked.body.reason);
  const written = {
    version: (versions.at(-1)?.version ?? 0) + 1,
    changedAt,
    changedBy: { kind: asked.principal.kind, id: asked.principal.id },
    reason: reason.digest,
    commandId: commandIdOf(asked.principal, asked.commandId),
    requestDigest: requestDigestOf(reason.salt, asked),
  };
  if (decided.value.state === 'withdrawn') return ok({ ...written, ...decided.value });
  const person = await personFor(ports, target, versions, asked.body);
  return ok({ ...written, ...decided.value, body: { ...asked.body.body }, ...(person ? { person } : {}) });
};

const changesIn = (versions: readonly Version[]): readonly Change[] =>
  versions.filter((version): version is Change => 'commandId' in version);

/** What lists and decisions read of the entry: from today on, or of every day since it was first changed. */
const headOf = ({ id, row }: Target, versions: readonly Version[], change: Change): Head => {
  const changes = [...changesIn(versions), change];
  const since = dayOf((row.remembered ? (changes[0] ?? change) : change).changedAt);
  return { id, since, standing: standingFrom(changes, since) };
};

/** The one way an entry changes: load, decide, append. A repeat is answered as the first time; a lost race decides again. */
export const changeEntry = (ports: ChangePorts) => async (asked: Asked) => {
  const { register, entryId: id } = asked.path;
  if (!isRegister(register)) return refuse('not-found');
  const target = { register, id, row: rowOf(register) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const versions = await versionsOf(ports, target);
    if (!maySee(target, versions, asked.principal)) return refuse('not-found');
    const before = await repeated(ports, target, versions, asked);
    if (before) return before;
    if (!asked.body.body && versions.length === 0) return refuse('not-found');
    if (!mayMake(target, versions, asked)) return refuse('role-not-allowed');
    const { expectedSequence } = asked;
    if (expectedSequence !== undefined && expectedSequence !== versions.at(-1)?.version)
      return refuse('precondition-failed');
    const change = await changeOf(ports, target, versions, asked);
    if (!change.ok) return change;
    const appended = await ports.store.append(register, change.value, headOf(target, versions, change.value));
    if (appended.ok) return ok(answerOf(target, change.value));
    if (expectedSequence !== undefined) return refuse('precondition-failed');
    await ports.pause(attempt);
  }
  return refuse('stale');
};
