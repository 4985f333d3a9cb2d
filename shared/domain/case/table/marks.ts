import type { Mark } from '../../../../events/agreement.ts';
import type { Instant, PartyId } from '../../../../events/primitives.ts';

/** Whether the party's own mark is among these. */
export const hasSigned = (marks: readonly Mark[], partyId: PartyId | undefined): boolean =>
  marks.some((mark) => mark.by === 'PARTY' && mark.partyId === partyId);

/** When the last of them was made; there is one at least. */
export const lastOf = (marks: readonly Mark[]): Instant =>
  marks.map((mark) => mark.at).reduce((last, at) => (at > last ? at : last));
