import * as z from 'zod/mini';
import type { Fen } from '../../../events/primitives.ts';
import { parseYuan } from './yuan.ts';

/** Amounts stand in yuan in a pack, as its deployer reads them, and become fen here. */
export const YuanText = z.pipe(
  z.string(),
  z.transform((text, context): Fen => {
    const amount = parseYuan(text);
    if (amount.ok) return amount.value;
    context.issues.push({ code: 'custom', message: amount.error.code, input: text });
    return z.NEVER;
  }),
);

/** The same as it is written, for what keeps it so. */
export const YuanWritten = z.string().check(z.refine((text) => parseYuan(text).ok));
