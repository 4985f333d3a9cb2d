import * as z from 'zod/mini';

/** From the outlet up: 网点, 县支行, 州分行, 省分行. */
export const AuthorityLevel = z.enum(['OUTLET', 'COUNTY', 'PREFECTURE', 'PROVINCE']);
export type AuthorityLevel = z.infer<typeof AuthorityLevel>;
