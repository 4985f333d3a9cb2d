import * as z from 'zod/mini';

/** Who did it: a principal, a service of ours, or time itself (the state machine at a due instant). */
export const Actor = z.object({
  kind: z.enum([
    'institution',
    'court',
    'regulator',
    'governance',
    'mediator',
    'expert',
    'township',
    'county',
    'prefecture',
    'party',
    'system',
  ]),
  id: z.string(),
});
export type Actor = z.infer<typeof Actor>;
