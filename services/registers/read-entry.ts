import type { Day, EntryId } from '../../events/primitives.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { may } from '../../shared/domain/registers/register.ts';
import { inForceOn } from '../../shared/domain/registers/validity.ts';
import type { Version } from '../../shared/domain/registers/version.ts';
import { ok } from '../../shared/domain/result.ts';
import type { EntryKey } from '../../shared/ports.ts';
import { isRegister, lastKept, placeOf, rowOf } from './entry-of.ts';
import { findingsOf } from './findings.ts';
import { personOf, type RegisterPorts, versionsOf } from './ports.ts';

/** The newest of a history: each has a reason to look up. */
const VERSIONS = 50;

interface Asked {
  readonly principal: Viewer;
  readonly path: { readonly register: string; readonly entryId: EntryId };
  readonly query: { readonly on?: Day };
}

/** A version as it is told; why it was changed, to those who answer for the entry. */
const told = async ({ secrets }: RegisterPorts, entry: EntryKey, version: Version, privy: boolean) => {
  const { validFrom } = version;
  const reason =
    privy && version.version > 0 && 'reason' in version ? await secrets.unsealed(entry, version.reason) : undefined;
  return {
    version: version.version,
    state: version.state,
    ...(validFrom ? { validFrom } : {}),
    ...(version.state === 'kept' && version.validTo ? { validTo: version.validTo } : {}),
    ...(version.state === 'kept' ? { body: version.body } : {}),
    ...('changedAt' in version ? { changedAt: version.changedAt, changedBy: version.changedBy } : {}),
    ...(reason ? { reason: reason.text } : {}),
  };
};

/** An entry with its history, for those who may read it by what it said last. */
export const readEntry =
  (ports: RegisterPorts) =>
  async ({ principal, path, query }: Asked) => {
    const { register, entryId: id } = path;
    if (!isRegister(register)) return refuse('not-found');
    const entry = { register, id };
    const row = rowOf(register);
    const versions = await versionsOf(ports, entry);
    const last = lastKept(versions);
    const place = last && placeOf(row, id, last);
    if (!place || !may('read', principal, row, place)) return refuse('not-found');
    const now = ports.now();
    const on = query.on ?? dayOf(now);
    const held = inForceOn(versions, on);
    const person = held && (await personOf(ports, entry, held));
    const name = person?.name;
    const privy = may('personal', principal, row, place);
    if (privy)
      await ports.secrets.recordRead(entry, {
        by: `${principal.kind}:${principal.id}`,
        at: now,
        what: 'person, reasons',
      });
    const findings = held && (await findingsOf(ports, register, held, on));
    return ok({
      body: {
        register,
        id,
        on,
        ...(held ? { inForce: held.version } : {}),
        ...(typeof name === 'string' ? { name } : {}),
        ...(privy && person ? { person } : {}),
        ...(findings ? { findings } : {}),
        versions: await Promise.all(
          versions
            .slice(-VERSIONS)
            .toReversed()
            .map((version) => told(ports, entry, version, privy)),
        ),
      },
      sequence: versions.at(-1)?.version ?? 0,
    });
  };
