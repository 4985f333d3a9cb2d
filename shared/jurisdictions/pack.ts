import causes from '#pack/causes.json' with { type: 'json' };
import clocks from '#pack/clocks.json' with { type: 'json' };
import committees from '#pack/committees.json' with { type: 'json' };
import contacts from '#pack/contacts.json' with { type: 'json' };
import counties from '#pack/counties.json' with { type: 'json' };
import courts from '#pack/courts.json' with { type: 'json' };
import institutions from '#pack/institutions.json' with { type: 'json' };
import mediators from '#pack/mediators.json' with { type: 'json' };
import names from '#pack/names.json' with { type: 'json' };
import rules from '#pack/rules.json' with { type: 'json' };
import units from '#pack/units.json' with { type: 'json' };
import { type Jurisdiction, parseJurisdiction, type Roster } from '../domain/jurisdiction.ts';

/**
 * The jurisdiction this deployment is built for: `#pack` is its folder (package.json names the default, a stage of
 * infra/stages.ts may name another). Parsed once, so that a fault in the pack stops the start.
 */
const {
  mediators: everyone,
  contacts: desks,
  ...rest
} = parseJurisdiction({
  ...names,
  causes,
  clocks,
  committees,
  contacts,
  counties,
  courts,
  institutions,
  mediators,
  rules,
  units,
});

export const jurisdiction: Jurisdiction = rest;

export const roster: Roster = { mediators: everyone, contacts: desks };
