import type { Mediator, Pack } from '../jurisdiction.ts';

interface Named {
  readonly name: string;
  readonly employment: Mediator['employment'];
}

/**
 * What stands in people's words behind the codes and ids of a ledger row, and no more: a ledger decides nothing, and the
 * rest of a pack is four times as long.
 */
export interface PlainNames {
  readonly counties: Readonly<Record<string, string>>;
  readonly causes: Readonly<Record<string, Pack['causes'][number]['name']>>;
  readonly mediators: Readonly<Record<string, Named>>;
  readonly units: Readonly<Record<string, string>>;
}

/** The plain names of a pack, by code or id. */
export const plainNamesOf = ({
  counties,
  causes,
  mediators,
  units,
}: Pick<Pack, 'counties' | 'causes' | 'mediators' | 'units'>): PlainNames => ({
  counties: Object.fromEntries(counties.map(({ code, name }) => [code, name])),
  causes: Object.fromEntries(causes.map(({ code, name }) => [code, name])),
  mediators: Object.fromEntries(mediators.map(({ id, name, employment }) => [id, { name, employment }])),
  units: Object.fromEntries(units.map(({ id, name }) => [id, name])),
});
