import type { MediatorId } from '../../../../events/primitives.ts';
import { type Attested, consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { partyIds } from '../deciding.ts';
import type { Case } from '../state.ts';

/** What all parties waived in writing, for the one whom the committee takes by hand. */
interface Taking {
  readonly chosen?: MediatorId;
  readonly waivers?: readonly Attested[];
}

/** The refusal where not all have waived; nothing where all have. */
export const lackingWaivers = (state: Case, waivers: readonly Attested[]) =>
  consentOfAllFault(partyIds(state), waivers, 'waivers');

/** TY16 15: only the waiver of all parties lifts a ground. */
export const allWaived = (state: Case, waivers: readonly Attested[]): boolean =>
  lackingWaivers(state, waivers) === undefined;

/** Whose soft grounds (R5 to R7) are lifted; nobody's where not all have waived. */
export const waivedBy = (state: Case, { chosen, waivers = [] }: Taking): MediatorId | undefined =>
  chosen && allWaived(state, waivers) ? chosen : undefined;

/** Waivers that are no party's, or not everybody's. */
export const waiverFault = (state: Case, { waivers = [] }: Pick<Taking, 'waivers'>, context: Context) =>
  waivers.length === 0 ? undefined : (firstFault(state, waivers, context, 'waivers') ?? lackingWaivers(state, waivers));
