import type { Advice } from '../advice.ts';

/** A refusal as the catalogue has it. */
export interface Entry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** citations of `sources/` between semicolons: `CPL 205; A-34` */
  readonly basis: string;
  /** what its reader does now */
  readonly next: Advice;
}
