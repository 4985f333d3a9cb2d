import type { Rate } from '../../../events/primitives.ts';

/** In ten-thousandths of a percent: whole numbers, exact. */
const parts = (rate: Rate): number => {
  const [whole, decimals = ''] = rate.split('.');
  return Number(`${whole}${decimals.padEnd(4, '0')}`);
};

/** Whether one yearly rate in percent is above another, exactly (mechanism.md §3.2). */
export const isAbove = (rate: Rate, other: Rate): boolean => parts(rate) > parts(other);
