import * as z from 'zod/mini';
import { Day, ExpertId, InstitutionId, MediatorId } from '../../../events/primitives.ts';

/** A tie to an institution: present where it has no end. Ties to one of a group are ties to all of it (§4.7). */
const Tie = z.strictObject({
  institutionId: InstitutionId,
  kind: z.enum(['EMPLOYED', 'ADVISED', 'REPRESENTED', 'INVESTED', 'RELATED']),
  until: z.exactOptional(Day),
});

/** 调解专家: the pool apart from the mediators, for neutral evaluation (O-18, mechanism.md §5). */
export const Expert = z.strictObject({
  id: ExpertId,
  name: z.string(),
  active: z.boolean(),
  /** cause codes */
  specialisms: z.array(z.string()),
  ties: z.array(Tie),
  /** where the same person is on the mediators' roster too: no double role in one case */
  mediatorId: z.exactOptional(MediatorId),
  email: z.string(),
  sample: z.boolean(),
});
export type Expert = z.infer<typeof Expert>;

/** What deciding goes by: neither name nor address. */
export type Evaluator = Pick<Expert, 'id' | 'active' | 'ties' | 'mediatorId'>;

export const evaluatorOf = ({ id, active, ties, mediatorId }: Expert): Evaluator => ({
  id,
  active,
  ties,
  ...(mediatorId ? { mediatorId } : {}),
});
