import type { Actor } from '../../../events/actor.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { File } from '../../../shared/domain/case/intake/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import {
  contextAt,
  day,
  entrusted,
  fileCommand,
  type Scenario,
  scenarioOf,
  tenOn,
} from '../../support/case-scenario.ts';

const filing = (over: Partial<Scenario>, change: Partial<File>, by: Actor) => {
  const scenario = scenarioOf(over);
  return decide(undefined, { ...fileCommand(scenario), ...change }, contextAt(tenOn(scenario.on), by));
};

describe('C-08, C-09: given a regulator or a platform that files itself', () => {
  const transferred = { REGULATOR_TRANSFER: 'regulator', GOVERNANCE_TRANSFER: 'governance' } as const;
  const channels = ['REGULATOR_TRANSFER', 'GOVERNANCE_TRANSFER'] as const;

  it.each(channels)('%s: is the source without saying so', (channel) => {
    const { sourceOrg: _named, ...unnamed } = fileCommand(scenarioOf({ channel }));
    const by = { kind: transferred[channel], id: 'a-source' };
    expect(decide(undefined, unnamed, contextAt(tenOn(unnamed.receivedOn), by))).toMatchObject({
      value: [{ type: 'case.filed.v1', sourceOrg: 'a-source' }],
    });
  });

  it.each(channels)('%s: says it, and may; it names no other', (channel) => {
    const by = { kind: transferred[channel], id: 'a-source' };
    expect(filing({ channel }, { sourceOrg: 'a-source' }, by)).toMatchObject({ ok: true });
    expect(filing({ channel }, { sourceOrg: 'another' }, by)).toMatchObject({
      error: { code: 'source-unfit', field: 'sourceOrg' },
    });
  });
});

describe('§3.2: given a claim of several parts', () => {
  it('is taken in where they sum to its total', () => {
    const parts = { principal: fen(1_000_000), interest: fen(20_000), penalty: fen(300), other: fen(4) };
    const claim = { ...parts, total: fen(1_020_304) };
    expect(filing({ channel: 'PARTY_SINGLE' }, { claim }, { kind: 'county', id: 'county-522626' })).toMatchObject({
      ok: true,
    });
  });
});

describe('A-47: given a suit that was docketed on the day of its referral', () => {
  it('is taken in: the docketing was not after it', () => {
    const suit = entrusted('SUMMARY', '2026-02-06');
    const referral = { ...suit.referral, docketedOn: day('2026-02-06') };
    expect(filing({ ...suit, referral }, {}, { kind: 'court', id: 'court-2626' })).toMatchObject({ ok: true });
  });
});
