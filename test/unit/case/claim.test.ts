import { decide } from '../../../shared/domain/case/decide.ts';
import type { File } from '../../../shared/domain/case/intake/commands.ts';
import { actors, contextAt, fileCommand, own, scenarioOf, tenOn } from '../../support/case-scenario.ts';

const asFiled = (total: number, change: Partial<File> = {}) => {
  const scenario = scenarioOf({ ...own, total });
  const decided = decide(
    undefined,
    { ...fileCommand(scenario), ...change },
    contextAt(tenOn(scenario.on), actors.bank),
  );
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.code;
};

describe('given a claim (§3.2)', () => {
  it('C-10: may be of one fen, by the bank whose it is', () => {
    expect(asFiled(1)).toEqual(['case.filed.v1']);
  });

  it.each(['CREDIT_RECORD', 'OTHER'])(
    'may be of nothing where the dispute need not be about money: %s',
    (causeCode) => {
      expect(asFiled(0, { causeCode, causeClass: 'OTHER' })).toEqual(['case.filed.v1']);
    },
  );

  it('TC-3: may be of all that was lent, where it is not known what was repaid', () => {
    expect(asFiled(320_000_000)).toEqual(['case.filed.v1']);
  });
});
