import fc from 'fast-check';
import { dayOf, smsParts } from '../../../../infra/local/people/message.ts';

describe('given the text of an SMS', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('counts %s characters as %s parts', (length, parts) => {
    expect(smsParts('金'.repeat(length))).toBe(parts);
  });

  it('counts a character outside the basic plane as two', () => {
    expect(smsParts('𬭎'.repeat(35))).toBe(1);
    expect(smsParts('𬭎'.repeat(36))).toBe(2);
  });

  it('never needs fewer parts for more text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (text, more) => {
        expect(smsParts(text + more)).toBeGreaterThanOrEqual(smsParts(text));
      }),
    );
  });
});

describe('given an instant', () => {
  it.each([
    ['2023-09-14T16:00:00Z', '2023-09-15'],
    ['2023-09-14T15:59:59Z', '2023-09-14'],
  ])('takes %s for the local day %s', (instant, day) => {
    expect(dayOf(Date.parse(instant))).toBe(day);
  });
});
