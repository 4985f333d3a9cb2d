import { principalsOf } from '../mechanism/sides.ts';
import type { Case } from '../state.ts';
import type { Likeness } from './commands.ts';

/** What of this case another must share with it. */
export const likenessOf = (state: Case): Likeness => ({
  institutions: principalsOf(state).flatMap(({ institutionId }) => institutionId ?? []),
  causeCode: state.causeCode,
});
