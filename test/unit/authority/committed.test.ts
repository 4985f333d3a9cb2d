import { Day } from '../../../events/primitives.ts';
import { commitmentsFrom } from '../../../shared/domain/authority/committed.ts';
import { commitmentInForce } from '../../../shared/domain/authority/committing.ts';
import type { Saying } from '../../../shared/domain/registers/holding.ts';
import { rulebook } from '../../../shared/jurisdictions/pack.ts';
import { bodyOf, kept, said, withdrawn } from '../../support/register-sayings.ts';

const promised = 'commitment-rural-522626';

describe('C-02, A-37: given the register of commitments', () => {
  const ask = (acceptedOn: string, ...sayings: readonly Saying[]) =>
    commitmentInForce(
      commitmentsFrom(rulebook.commitments, sayings.length > 0 ? [said('commitments', promised, ...sayings)] : []),
      {
        institutionId: rulebook.commitments.find(({ id }) => id === promised)?.institutionId ?? ('none' as never),
        product: 'CREDIT_CARD',
        acceptedOn: Day.parse(acceptedOn),
      },
    );
  const body = bodyOf('commitments', promised);
  const lowered = kept('2026-04-01', { ...body, maxAmount: '3000.00' });

  it('changed, binds by what was promised on the day of acceptance', () => {
    expect(ask('2026-03-31', lowered)).toMatchObject({ maxAmount: 500_000, validTo: '2026-03-31' });
    expect(ask('2026-04-01', lowered)).toMatchObject({ maxAmount: 300_000 });
  });

  it('revoked, still binds for what was accepted before, and on that day (§3.9)', () => {
    const revoked = withdrawn('2026-04-01');
    expect(ask('2026-03-31', revoked)?.id).toBe(promised);
    expect(ask('2026-04-01', revoked)?.id).toBe(promised);
    expect(ask('2026-04-02', revoked)).toBeUndefined();
  });

  it('revoked, promised anew and revoked again, bound nobody in between', () => {
    const sayings = [withdrawn('2026-04-01'), kept('2026-05-01', body), withdrawn('2026-06-01')];
    const bound = ['2026-04-01', '2026-04-15', '2026-05-01', '2026-06-01', '2026-06-02'].map(
      (acceptedOn) => ask(acceptedOn, ...sayings)?.id,
    );
    expect(bound).toEqual([promised, undefined, promised, promised, undefined]);
  });

  it('after several changes still knows the first, and ends with its last day', () => {
    const again = kept('2026-06-01', body, '2026-06-30');
    const amounts = ['2026-03-31', '2026-05-31', '2026-06-30', '2026-07-01'].map(
      (acceptedOn) => ask(acceptedOn, lowered, again)?.maxAmount,
    );
    expect(amounts).toEqual([500_000, 300_000, 500_000, undefined]);
  });

  it('takes in a new one of a bank that had none', () => {
    const entered = said('commitments', 'commitment-abc', kept('2026-04-01', { ...body, institutionId: 'abc-qdn' }));
    const all = commitmentsFrom(rulebook.commitments, [entered]);
    expect(all.at(-1)).toMatchObject({ id: 'commitment-abc', institutionId: 'abc-qdn', maxAmount: 500_000 });
    expect(all).toHaveLength(rulebook.commitments.length + 1);
  });
});
