import { canonical } from '../../../shared/domain/canonical.ts';

describe('given a value that is to be hashed and compared', () => {
  it.each<readonly [string, unknown, string]>([
    ['keys in any order are sorted', { b: 1, a: 2, c: 3 }, '{"a":2,"b":1,"c":3}'],
    ['keys in their order stay so', { a: 2, b: 1 }, '{"a":2,"b":1}'],
    ['what is within is sorted as well', { b: [{ d: 1, c: 2 }] }, '{"b":[{"c":2,"d":1}]}'],
    ['what is undefined is as if it were not there', { b: undefined, a: 1 }, '{"a":1}'],
    ['null is a value', { b: null, a: 1 }, '{"a":1,"b":null}'],
    ['the order of a list is its own', [3, 1, 2], '[3,1,2]'],
    ['a text is itself', 'b a', '"b a"'],
    ['a number is itself', 0, '0'],
    ['so is null', null, 'null'],
  ])('%s', (_what, value, text) => {
    expect(canonical(value)).toBe(text);
  });
});
