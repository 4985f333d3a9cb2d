import { createHash } from 'node:crypto';

/** A page for people, and the policy that lets a browser load what it is made of and nothing else. */
export interface HtmlPage {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Makes pages of one look: nothing is fetched, no script runs, no other site may frame them; the one style is allowed
 * by its digest. `title` is text, `body` is HTML already made safe.
 */
export const pagesIn = (style: string) => {
  const digest = createHash('sha256').update(style).digest('base64');
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return ({ title, body }: { readonly title: string; readonly body: string }): HtmlPage => ({
    html: `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body>${body}</body></html>
`,
    contentSecurityPolicy,
  });
};
