import * as z from 'zod/mini';
import { PartyFacts } from '../../events/intake.ts';
import { identityDocumentKinds } from './identifiers/identity-document.ts';

/** A party as the Private table keeps it, filed with the case or come into it since. */
export const PartyRecord = z.object({
  ...PartyFacts.shape,
  name: z.string(),
  idType: z.exactOptional(z.enum(identityDocumentKinds)),
  idNo: z.exactOptional(z.string()),
  uscc: z.exactOptional(z.string()),
  usccOverrideReason: z.exactOptional(z.string()),
  mobile: z.exactOptional(z.string()),
  landline: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
  legalRepresentative: z.exactOptional(z.string()),
});
