import { plainNames } from '../jurisdictions/pack.ts';
import type { Names } from '../ports.ts';

/** The names in the pack that this deployment was built with. */
export const bundledNames = (): Names => ({ plain: () => Promise.resolve(plainNames) });
