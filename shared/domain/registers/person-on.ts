import type { Day, Digest } from '../../../events/primitives.ts';
import type { Said } from './holding.ts';

/**
 * Under which digest it is sealed who an entry is, as said last by a day; nothing where only the pack has said it. Who
 * was withdrawn stays who they were: a case may have them still.
 */
export const personOn = (
  said: Said,
  { register, id }: { readonly register: string; readonly id: string },
  day: Day,
): Digest | undefined => {
  const entry = said.find((each) => each.register === register && each.id === id);
  const last = entry?.standing.findLast((saying) => saying.state === 'kept' && saying.validFrom <= day);
  return last?.state === 'kept' ? last.person : undefined;
};
