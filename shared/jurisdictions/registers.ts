import authorities from '#pack/authorities.json' with { type: 'json' };
import commitments from '#pack/commitments.json' with { type: 'json' };
import rules from '#pack/rules.json' with { type: 'json' };
import type { CountyCode } from '../../events/primitives.ts';
import type { PackRow } from '../domain/registers/entries.ts';
import type { RegisterName } from '../domain/registers/table.ts';
import { THRESHOLDS } from '../domain/registers/thresholds.ts';
import editions from '../domain/sources/editions.json' with { type: 'json' };
import { pack } from './pack.ts';

const slugOf = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Version 0 of every register. Amounts as they are written, where the pack as it is decided by has them in fen. */
export const registerRows: Readonly<Record<RegisterName, readonly PackRow[]>> = {
  mediators: pack.mediators,
  experts: pack.experts,
  committees: pack.committees,
  courts: pack.courts,
  institutions: pack.institutions,
  branches: pack.branches,
  authorities,
  commitments,
  units: pack.units,
  thresholds: [{ id: THRESHOLDS, ...rules }],
  'rule-sources': Object.entries(editions).map(([code, edition]) => ({ id: slugOf(code), ...edition })),
};

/** The counties that registers place things in: no register of their own, since a division is the State's to change. */
export const countyCodes: readonly CountyCode[] = pack.counties.map(({ code }) => code);
