import { prefersHtml } from '../../../shared/lambda/accepted.ts';

describe('given an Accept header', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['TEXT/HTML', true],
    ['application/json, text/html', true],
    ['text/html;q=0.5, application/json', false],
    ['text/html; q=0.5, application/problem+json; q=0.9', false],
    ['text/html;q=0', false],
    ['application/json', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
  ])('%p prefers a page: %p', (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected);
  });
});
