import * as z from 'zod/mini';
import { Email, Line, PersonName, Phone } from './fields.ts';

/** Who the mediator is, and how the mechanism reaches them: personal, kept apart from the history. */
export const MediatorPerson = z.strictObject({
  name: PersonName,
  gender: z.enum(['female', 'male']),
  ethnicity: Line,
  certificateNo: Line,
  mobile: Phone,
  email: Email,
});
