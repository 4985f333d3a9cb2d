import authorities from '#pack/authorities.json' with { type: 'json' };
import branches from '#pack/branches.json' with { type: 'json' };
import causes from '#pack/causes.json' with { type: 'json' };
import clockTexts from '#pack/clock-texts.json' with { type: 'json' };
import clocks from '#pack/clocks.json' with { type: 'json' };
import commitments from '#pack/commitments.json' with { type: 'json' };
import committees from '#pack/committees.json' with { type: 'json' };
import contacts from '#pack/contacts.json' with { type: 'json' };
import counties from '#pack/counties.json' with { type: 'json' };
import courts from '#pack/courts.json' with { type: 'json' };
import experts from '#pack/experts.json' with { type: 'json' };
import institutions from '#pack/institutions.json' with { type: 'json' };
import mediators from '#pack/mediators.json' with { type: 'json' };
import names from '#pack/names.json' with { type: 'json' };
import rules from '#pack/rules.json' with { type: 'json' };
import units from '#pack/units.json' with { type: 'json' };
import { decidingPart, type Jurisdiction, type Pack, parseJurisdiction, type Roster } from '../domain/jurisdiction.ts';
import { type PlainNames, plainNamesOf } from '../domain/ledger/plain-names.ts';
import { type Assignee, assigneesOf, type Rulebook, rulebookOf } from '../domain/rulebook.ts';

/**
 * The jurisdiction this deployment is built for: `#pack` is its folder, which package.json names. Parsed once, so that a fault in the pack stops the synthesis.
 */
export const pack: Pack = parseJurisdiction({
  ...names,
  authorities,
  branches,
  causes,
  clockTexts,
  clocks,
  commitments,
  committees,
  contacts,
  counties,
  courts,
  experts,
  institutions,
  mediators,
  rules,
  units,
});

export const jurisdiction: Jurisdiction = decidingPart(pack);

export const rulebook: Rulebook = rulebookOf(jurisdiction);

export const assignees: readonly Assignee[] = assigneesOf(pack);

export const roster: Roster = {
  mediators: pack.mediators,
  experts: pack.experts,
  contacts: pack.contacts,
};

export const plainNames: PlainNames = plainNamesOf(pack);
