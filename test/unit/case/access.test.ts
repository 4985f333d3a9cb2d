import type { Actor } from '../../../events/actor.ts';
import { CountyCode, CourtId, OrgUnitId } from '../../../events/primitives.ts';
import { channelsOf, mayAct, maySee, type Viewer } from '../../../shared/domain/access.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, at, having, own, type Walk } from '../../support/case-scenario.ts';
import { invitation } from '../../support/people-commands.ts';

const here = CountyCode.parse('522626');
const elsewhere = CountyCode.parse('522601');
const before = given.mediating();
const state = having(before, invitation(before)).state;
const filedBy: Actor = actors.court;

const viewer = (kind: Viewer['kind'], id: string, ...counties: readonly CountyCode[]): Viewer => ({
  kind,
  id,
  counties,
});

const table: readonly (readonly [string, Viewer, boolean])[] = [
  ['the prefecture', viewer('prefecture', 'prefecture'), true],
  ['the system', viewer('system', 'flow'), true],
  ['the county that handles it', viewer('county', 'county-522626', here), true],
  ['a desk of two counties, one of them its own', viewer('county', 'county-two', elsewhere, here), true],
  ['another county', viewer('county', 'county-522601', elsewhere), false],
  ['the court that referred it', viewer('court', 'court-2626'), true],
  ['the court of its county', viewer('court', 'court-x', here), true],
  ['another court', viewer('court', 'court-2601', elsewhere), false],
  ['the regulator of its county', viewer('regulator', 'pboc', elsewhere, here), true],
  ['a regulator elsewhere', viewer('regulator', 'pboc', elsewhere), false],
  ['the bank that is a party', viewer('institution', 'rural-522626', elsewhere), true],
  ['a bank that is none, in its county', viewer('institution', 'ccb-qdn', here), false],
  ['its mediator', viewer('mediator', before.state.lead), true],
  ['another mediator of its county', viewer('mediator', 'mediator-522626-1', here), false],
  ['the unit that takes part', viewer('township', 'unit-522626-police'), true],
  ['a unit that does not', viewer('township', 'unit-522626-justice', here), false],
  ['the governance platform', viewer('governance', 'platform', here), false],
  ['an expert', viewer('expert', 'expert-1', here), false],
  ['a party, who has no account', viewer('party', 'p2', here), false],
  ['a party that its code let in', viewer('party', `${state.id}:p2`), true],
  ['nobody of its parties', viewer('party', `${state.id}:p9`), false],
  ['the party of another case', viewer('party', `522626-${'b'.repeat(26)}:p2`), false],
];

describe('given a case in mediation (C-27)', () => {
  it.each(table)('%s: %s', (_who, who, sees) => {
    expect(maySee(who, state, filedBy)).toBe(sees);
  });

  it('is seen by whoever filed it, of that kind and name alone', () => {
    const platform = viewer('governance', 'platform');
    expect(maySee(platform, state, { kind: 'governance', id: 'platform' })).toBe(true);
    expect(maySee(platform, state, { kind: 'governance', id: 'other' })).toBe(false);
    expect(maySee(platform, state, { kind: 'regulator', id: 'platform' })).toBe(false);
  });

  it('is seen by the county where it was filed, though another handles it', () => {
    const moved = { ...state, competentCounty: elsewhere };
    expect(maySee(viewer('county', 'county-522626', here), moved, filedBy)).toBe(true);
    expect(maySee(viewer('court', 'court-2699', here), moved, filedBy)).toBe(false);
    expect(maySee(viewer('county', 'county-522601', elsewhere), moved, filedBy)).toBe(true);
  });

  it('T05: is acted on by the county that handles it, and by who is no county', () => {
    expect(mayAct(viewer('county', 'county-522626', here), state)).toBe(true);
    expect(mayAct(viewer('county', 'county-522601', elsewhere), state)).toBe(false);
    expect(mayAct(viewer('mediator', before.state.lead), state)).toBe(true);
    expect(mayAct(viewer('prefecture', 'prefecture'), state)).toBe(true);
  });
});

describe('given a case at another stage', () => {
  it('is no mediator’s before one was assigned', () => {
    expect(maySee(viewer('mediator', before.state.lead, here), given.assigning().state, filedBy)).toBe(false);
  });

  it('stays its mediator’s when it failed or closed', () => {
    for (const after of [given.failed(), given['fast-track'](), given.closed()])
      expect(maySee(viewer('mediator', before.state.lead), after.state, filedBy)).toBe(true);
  });

  it('is the court’s that confirms or takes it over', () => {
    const court = viewer('court', 'court-2626');
    expect(maySee(court, given.effective(own).state, actors.county)).toBe(false);
    expect(maySee(court, given.applied(own).state, actors.county)).toBe(true);
    expect(maySee(court, given['fast-track'](own).state, actors.county)).toBe(true);
  });
});

describe('given a case of two mediators, and of two units that take part', () => {
  const complex = given.mediating({ ...own, total: 500_000_000 });
  const [lead, second] = complex.state.mediators;
  const justice = OrgUnitId.parse('unit-522626-justice');
  const invited = having(having(complex, invitation(complex)), invitation(complex, { unitId: justice }));

  it('is each one’s, and nobody else’s', () => {
    expect(complex.state.mediators).toHaveLength(2);
    const sees = (kind: Viewer['kind'], id = '') => maySee(viewer(kind, id, here), invited.state, actors.county);
    expect([lead, second, 'mediator-of-others'].map((id) => sees('mediator', id))).toEqual([true, true, false]);
    expect(['unit-522626-police', justice, 'unit-522626-village'].map((id) => sees('township', id))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('T34: given a case whose enforcement another court was asked for', () => {
  const defaulted = after['agreement.defaulted.v1'];
  const property = CourtId.parse('court-2601');
  const enforced = having(
    defaulted,
    { ...commands.fileEnforcement, courtId: property },
    { at: at('2023-12-20 10:00') },
  );

  it('is that court’s from then on, and no other’s', () => {
    const sees = (court: string, { state: seen }: Walk) =>
      maySee(viewer('court', court, elsewhere), seen, actors.county);
    expect([sees(property, defaulted), sees(property, enforced)]).toEqual([false, true]);
    expect([sees('court-2636', enforced), sees('court-2626', enforced)]).toEqual([false, true]);
  });
});

describe('given a case that went back to its court', () => {
  it.each(['failed', 'fast-track', 'closed'] as const)('at %s is that court’s, and no other’s', (stage) => {
    const { state: returned } = given[stage]();
    expect(maySee(viewer('court', 'court-2626'), returned, actors.county)).toBe(true);
    expect(maySee(viewer('court', 'court-2601', elsewhere), returned, actors.county)).toBe(false);
  });
});

describe('given who brings a dispute in (C-07..C-10)', () => {
  const brought = ['PARTY_SINGLE', 'PARTY_JOINT', 'REGULATOR_TRANSFER', 'GOVERNANCE_TRANSFER'];
  const channels: Readonly<Record<Viewer['kind'], readonly string[]>> = {
    court: ['COURT_DELEGATED', 'COURT_ENTRUSTED', 'COURT_INVITED'],
    institution: ['PARTY_SINGLE', 'PARTY_JOINT'],
    regulator: ['REGULATOR_TRANSFER'],
    governance: ['GOVERNANCE_TRANSFER'],
    county: ['PROACTIVE', ...brought],
    prefecture: brought,
    mediator: [],
    expert: [],
    township: [],
    party: [],
    system: [],
  };

  it.each(Object.entries(channels))('%s: by %j', (kind, allowed) => {
    expect(channelsOf(kind as Viewer['kind'])).toEqual(allowed);
  });
});
