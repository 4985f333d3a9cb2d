import type { PartyCode } from '../../shared/domain/party-code.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PartyCodes } from '../../shared/ports.ts';

/** Codes of parties in memory. */
export const memoryPartyCodes = (): PartyCodes => {
  const codes = new Map<string, PartyCode>();
  return {
    standing: async (caseId, partyId) => codes.get(`${caseId} ${partyId}`),
    replace: async (caseId, partyId, code, before) => {
      const key = `${caseId} ${partyId}`;
      if (codes.get(key)?.commandId !== before?.commandId) return { ok: false, error: { code: 'stale' } };
      codes.set(key, code);
      return ok(undefined);
    },
    countTry: async (caseId, partyId, at, most) => {
      const key = `${caseId} ${partyId}`;
      const code = codes.get(key);
      if (!code || code.tries >= most || code.expiresAt <= at) return undefined;
      const tried = { ...code, tries: code.tries + 1 };
      codes.set(key, tried);
      return tried;
    },
  };
};
