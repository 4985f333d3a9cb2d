import { jurisdiction, roster } from '../../shared/jurisdictions/pack.ts';
import type { Principal } from './people/issuer.ts';

const { counties, courts, committees, institutions, units } = jurisdiction;
const everywhere = counties.map(({ code }) => code);

/**
 * Everybody one can act as on this machine, by the name that `--as` takes: the ids of the jurisdiction pack, the
 * committees' coordinators as `county-<code>`, and the offices of the prefecture.
 */
export const samplePrincipals: Readonly<Record<string, Principal>> = {
  prefecture: { kind: 'prefecture', id: 'prefecture-office', counties: everywhere },
  pboc: { kind: 'regulator', id: 'pboc', counties: everywhere },
  nfra: { kind: 'regulator', id: 'nfra', counties: everywhere },
  governance: { kind: 'governance', id: 'governance-platform', counties: everywhere },
  ...Object.fromEntries(
    committees.map(({ id, county }) => [`county-${county}`, { kind: 'county' as const, id, counties: [county] }]),
  ),
  ...Object.fromEntries(
    courts.map(({ id, county }) => [id, { kind: 'court' as const, id, counties: county ? [county] : everywhere }]),
  ),
  ...Object.fromEntries(
    institutions.map(({ id, counties: own }) => [id, { kind: 'institution' as const, id, counties: own }]),
  ),
  ...Object.fromEntries(
    roster.mediators.map(({ id, county }) => [id, { kind: 'mediator' as const, id, counties: [county] }]),
  ),
  ...Object.fromEntries(units.map(({ id, county }) => [id, { kind: 'township' as const, id, counties: [county] }])),
};
