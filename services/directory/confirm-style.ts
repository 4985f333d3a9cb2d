/** The page's one style: read at arm's length, by day and by night. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a2230; --quiet: #525d6c; --paper: #f5f6f8; --card: #fff; --line: #cfd5dd; --accent: #0b5d44; --on: #fff; --good: #e2f3ea; --bad: #fbe6e4; --red: #a3201a; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff3; --quiet: #a5b0be; --paper: #13171c; --card: #1d232a; --line: #3a434e; --accent: #63cfa6; --on: #0d1613; --good: #15352a; --bad: #43201e; --red: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.25rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
header { background: var(--accent); color: var(--on); padding: .875rem 1.25rem; font-weight: 600; }
header small { color: inherit; opacity: .85; }
main { max-width: 36rem; margin: 0 auto; padding: 1.25rem 1.25rem 3rem; }
small { font-size: .875rem; font-weight: 400; color: var(--quiet); }
header small, p small, .hint small { display: block; line-height: 1.4; }
h1 { font-size: 1.875rem; line-height: 1.3; margin: .5rem 0; } h2 { font-size: 1.375rem; margin: 2rem 0 .25rem; }
p { margin: .5rem 0; } p br { display: none; }
form { display: grid; gap: .5rem; margin: 1.5rem 0; }
label { font-weight: 600; }
input { font: 600 1.625rem/1 ui-monospace, Consolas, monospace; letter-spacing: .1em; text-transform: uppercase; width: 100%; height: 4rem; padding: 0 .875rem; border: 2px solid var(--accent); border-radius: .625rem; background: var(--card); color: var(--ink); }
input::placeholder { font-weight: 400; font-size: 1.125rem; letter-spacing: 0; color: var(--quiet); text-transform: none; }
button { font: inherit; font-size: 1.5rem; font-weight: 600; min-height: 4rem; border: 0; border-radius: .625rem; background: var(--accent); color: var(--on); }
button small { color: inherit; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.hint { font-size: 1.0625rem; color: var(--quiet); margin: 0; }
.verdict { border-radius: .75rem; padding: .75rem 1.25rem 1rem; } .verdict h1 { font-size: 2.125rem; }
.good { background: var(--good); } .good h1 { color: var(--accent); } .bad { background: var(--bad); } .bad h1 { color: var(--red); }
dl { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .5rem 1.25rem; margin: 1.25rem 0; }
dt { color: var(--quiet); font-size: 1.0625rem; margin-top: .5rem; } dd { margin: 0 0 .625rem; font-size: 1.5rem; font-weight: 600; line-height: 1.35; }
a { color: var(--accent); } .phone a { font-size: 1.75rem; }
.note { border-left: .375rem solid var(--accent); padding: .125rem 0 .125rem 1rem; margin-top: 2rem; }
.phones { list-style: none; padding: 0; margin: .75rem 0; } .phones li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); } .phones span { font-size: 1.0625rem; } .phones a { font-weight: 600; white-space: nowrap; }
`;
