import type { CaseId } from '../events/primitives.ts';
import { type Commit, eventsOf } from './commit.ts';
import { sha256 } from './digest.ts';
import type { PrivateParty } from './domain/party.ts';
import { PartyRecord } from './domain/party-record.ts';
import type { PrivateFiling, PrivateStore } from './ports.ts';
import { sealedFiling } from './sealed-filing.ts';

type Sealing = Pick<PrivateStore, 'filings' | 'textsOf'>;

/** Who stepped into which place since the filing, by the commit that says so (§4.3). */
const successions = (history: readonly Commit[]) =>
  history.flatMap((commit) =>
    eventsOf(commit).flatMap((event) =>
      event.type === 'party.succeeded.v1'
        ? [{ commandId: commit.commandId, partyId: event.partyId, digest: event.identityDigest }]
        : [],
    ),
  );

/**
 * The filing that the case's first commit seals, with its parties as they are today: a successor has the place of who
 * was lost, and is whom messages go to.
 */
export const presentFiling = async (
  personal: Sealing,
  caseId: CaseId,
  history: readonly Commit[],
): Promise<PrivateFiling | undefined> => {
  const filing = sealedFiling(await personal.filings(caseId), history);
  if (!filing) return undefined;
  let { parties } = filing;
  for (const { commandId, partyId, digest } of successions(history)) {
    const texts = await personal.textsOf(caseId, commandId);
    const text = texts.find((each) => sha256(`${filing.salt}${each}`) === digest);
    const now = text === undefined ? [] : [PartyRecord.parse(JSON.parse(text))];
    // nobody has the place of a successor who was erased: its predecessor is not told in its stead
    parties = parties.flatMap((party): readonly PrivateParty[] =>
      party.partyId === partyId ? now.map((successor) => ({ ...successor, role: party.role })) : [party],
    );
  }
  return { ...filing, parties };
};
