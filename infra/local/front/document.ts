import { escaped } from './http.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #5c6675; --paper: #f4f5f7; --card: #fff; --line: #d9dde3; --accent: #0b6e4f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --quiet: #9aa4b2; --paper: #14181d; --card: #1d232a; --line: #323a44; --accent: #5fc9a2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h1 small { font-size: 1rem; font-weight: 400; color: var(--quiet); }
p { margin: .25rem 0; } a { color: var(--accent); } code { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: .875rem; }
.places { list-style: none; padding: 0; display: grid; gap: .75rem; }
.places li { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .75rem 1rem; }
.method { font: .75rem ui-monospace, monospace; color: var(--quiet); }
`;

/** A page of the host: one look, nothing fetched, no script. `head` is style, `body` is HTML already made safe. */
export const document = ({
  title,
  head,
  body,
}: {
  readonly title: string;
  readonly head: string;
  readonly body: string;
}): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}${head}</style></head>
<body>${body}</body></html>
`;
