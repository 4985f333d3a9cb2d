import type { CaseId, CommandId, Digest } from '../../events/primitives.ts';
import { sha256 } from '../digest.ts';
import type { PrivateStore } from '../ports.ts';

/** What people wrote, on its way into the Private table: the case gets its digest alone. */
export interface SealedText {
  /** salted with the filing's own salt: once that is erased, nobody can tell what was written */
  readonly digest: Digest;
  readonly keep: (commandId: CommandId) => Promise<void>;
}

/** Every filing of a case has its one salt. A case without any has none, and then no history either: what it is asked is refused by the case. */
export const sealText = async (personal: PrivateStore, caseId: CaseId, text: string): Promise<SealedText> => {
  const [filing] = await personal.filings(caseId);
  return {
    digest: sha256(`${filing?.salt ?? ''}${text}`),
    keep: (commandId) => personal.keepText(caseId, commandId, text),
  };
};
