import { CommandId } from '../../events/primitives.ts';
import { sha256 } from '../digest.ts';
import type { Viewer } from '../domain/access.ts';
import { canonical } from '../domain/canonical.ts';

/**
 * A caller's key names its own command alone: neither another caller's nor one of the system's (an expiry, an
 * assignment) can be met by it.
 */
export const commandIdOf = ({ kind, id }: Viewer, key: CommandId): CommandId =>
  CommandId.parse(`call:${sha256(canonical([kind, id, key]))}`);
