import * as z from 'zod/mini';
import { Day, ExpertId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { Email, Line, PersonName } from '../registers/fields.ts';
import { Sample } from '../registers/sample.ts';

/** A tie to an institution: present where it has no end. Ties to one of a group are ties to all of it (§4.7). */
const Tie = z.strictObject({
  institutionId: InstitutionId,
  kind: z.enum(['EMPLOYED', 'ADVISED', 'REPRESENTED', 'INVESTED', 'RELATED']),
  until: z.exactOptional(Day),
});

/** 调解专家: the pool apart from the mediators, for neutral evaluation (O-18, mechanism.md §5). */
export const Expert = z.strictObject({
  id: ExpertId,
  name: PersonName,
  active: z.boolean(),
  /** cause codes */
  specialisms: z.array(Line).check(z.maxLength(30)),
  ties: z.array(Tie).check(z.maxLength(50)),
  /** where the same person is on the mediators' roster too: no double role in one case */
  mediatorId: z.exactOptional(MediatorId),
  email: Email,
  sample: Sample,
});
export type Expert = z.infer<typeof Expert>;

/** As the register has them: what is decided by, and who it is, which is kept apart. */
export const ExpertBody = z.omit(Expert, { id: true, name: true, email: true });
export const ExpertPerson = z.pick(Expert, { name: true, email: true });

/** What deciding goes by: neither name nor address, nor of which kind a tie is. */
export type Evaluator = Pick<Expert, 'id' | 'active' | 'mediatorId'> & {
  readonly ties: readonly Omit<Expert['ties'][number], 'kind'>[];
};

export const evaluatorOf = ({ id, active, ties, mediatorId }: Expert): Evaluator => ({
  id,
  active,
  ties: ties.map(({ kind: _kind, ...tie }) => tie),
  ...(mediatorId ? { mediatorId } : {}),
});
