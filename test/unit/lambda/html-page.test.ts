import { createHash } from 'node:crypto';
import { escaped, pagesIn } from '../../../shared/lambda/html-page.ts';

const STYLE = 'p { color: red; }';
const page = pagesIn(STYLE)({ title: '<核验>', body: '<p>一</p>' });

describe('given a page', () => {
  it('allows its own style by digest, and nothing else: no script, no picture, no frame, no other address', () => {
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(page.html) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page.contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${digest}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('is Chinese, fits a telephone, and holds its title as text', () => {
    expect(page.html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page.html).toContain('name="viewport"');
    expect(page.html).toContain('<title>&lt;核验&gt;</title>');
  });
});

describe('given text that others wrote', () => {
  it('escapes what would end an element or an attribute', () => {
    expect(escaped(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
