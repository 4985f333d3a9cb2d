import * as z from 'zod/mini';

/** Made up by us, to be replaced before use. */
export const Sample = z.exactOptional(z.boolean());
