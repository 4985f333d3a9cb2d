import { document } from '../front/document.ts';
import { escaped } from '../front/http.ts';
import { dayOf, type Email, type Message, type Sms } from './message.ts';

interface View {
  /** Newest first. */
  readonly messages: readonly Message[];
  readonly total: number;
  readonly recipients: readonly string[];
  readonly days: readonly string[];
  readonly choice: { readonly channel: string; readonly to: string; readonly day: string };
}

const STYLE = `
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0 1.5rem; }
label { display: grid; gap: .125rem; font-size: .875rem; color: var(--quiet); min-width: 10rem; flex: 0 1 16rem; }
select, button { font-family: inherit; font-size: .9375rem; height: 2.375rem; padding: 0 .625rem; border-radius: .5rem; border: 1px solid var(--line); background: var(--card); color: var(--ink); width: 100%; }
button { width: auto; background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
h2 { font-size: 1rem; margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
article { margin: 0 0 1.25rem; }
.meta { display: flex; flex-wrap: wrap; gap: .125rem .75rem; font-size: .8125rem; color: var(--quiet); margin-bottom: .25rem; }
.meta b { color: var(--ink); font-weight: 600; }
.bubble { width: fit-content; max-width: min(26rem, 92%); padding: .625rem .875rem; border-radius: 1.125rem 1.125rem 1.125rem .25rem;
  background: var(--bubble, #e3f3ea); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.mail { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.mail header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
.mail h3 { margin: 0 0 .25rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.mail dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: 0; font-size: .8125rem; color: var(--quiet); }
.mail dd { margin: 0; overflow-wrap: anywhere; }
.mail pre { margin: 0; padding: 1rem; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.mail iframe { display: block; width: 100%; height: 16rem; border: 0; background: #fff; resize: vertical; }
.mail details { border-top: 1px solid var(--line); } .mail summary { padding: .5rem 1rem; font-size: .8125rem; color: var(--quiet); cursor: pointer; }
.none { padding: 3rem 0; text-align: center; color: var(--quiet); }
@media (prefers-color-scheme: dark) { .bubble { --bubble: #20392f; } }
`;

/** Server-rendered and self-contained; all that others wrote is escaped, and HTML mail stands in a sandboxed frame. */
export const outboxPage = ({ messages, total, recipients, days, choice }: View): string =>
  document({
    title: '发件箱 · 金调 Outbox',
    head: STYLE,
    body: `<header><h1>发件箱 <small>Outbox</small></h1>
<p class="quiet">共 ${total} 条，显示 ${messages.length} 条；本机不向外发送。 ${messages.length} of ${total} messages; nothing leaves this machine. <a href="/">金调</a></p></header>
<form method="get" action="/host/outbox">
${chooser('channel', '方式 Channel', { sms: '短信 SMS', email: '邮件 E-mail' }, choice.channel)}
${chooser('to', '收件人 Recipient', asThemselves(recipients), choice.to)}
${chooser('day', '日期 Day', asThemselves(days), choice.day)}
<button>筛选 Show</button></form>
<main>${messages.length === 0 ? '<p class="none">没有消息 No messages</p>' : byDay(messages)}</main>`,
  });

const asThemselves = (values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value) => [value, value]));

/** @param options values, and how they are called */
const chooser = (name: string, label: string, options: Readonly<Record<string, string>>, chosen: string): string => {
  // A choice nothing answers to is still shown as chosen.
  const all = Object.entries(
    Object.hasOwn(options, chosen) || chosen === '' ? options : { [chosen]: chosen, ...options },
  );
  const told = all.map(
    ([value, called]) =>
      `<option value="${escaped(value)}"${value === chosen ? ' selected' : ''}>${escaped(called)}</option>`,
  );
  return `<label>${label}<select name="${name}"><option value="">全部 All</option>${told.join('')}</select></label>`;
};

const byDay = (messages: readonly Message[]): string =>
  [...Map.groupBy(messages, ({ at }) => dayOf(at))]
    .map(
      ([day, some]) =>
        `<section><h2>${day} ${WEEKDAY.format(some[0]?.at)}</h2>${some.map(article).join('\n')}</section>`,
    )
    .join('\n');

const article = (message: Message): string => (message.channel === 'sms' ? sms(message) : email(message));

const sms = ({ at, from, to, body, parts }: Sms): string => `<article>
<div class="meta"><span>短信 SMS</span><time>${TIME.format(at)}</time><span>致 <b>${escaped(to.join(', '))}</b></span>${from === '' ? '' : `<span>发自 ${escaped(from)}</span>`}<span>${body.length} 字 · ${parts} 条计费</span></div>
<p class="bubble">${escaped(body)}</p>
</article>`;

const email = ({ at, from, to, copies, subject, text, html }: Email): string => `<article>
<div class="meta"><span>邮件 E-mail</span><time>${TIME.format(at)}</time><span>致 <b>${escaped([...to, ...copies].join(', '))}</b></span></div>
<div class="mail"><header><h3>${escaped(subject)}</h3><dl><dt>发件人</dt><dd>${escaped(from)}</dd><dt>收件人</dt><dd>${escaped(to.join(', '))}</dd>${copies.length === 0 ? '' : `<dt>抄送</dt><dd>${escaped(copies.join(', '))}</dd>`}</dl></header>
${html === undefined ? `<pre>${escaped(text ?? '')}</pre>` : framed(html, text)}</div>
</article>`;

const framed = (html: string, text: string | undefined): string =>
  `<iframe sandbox title="邮件正文" srcdoc="${escaped(html)}"></iframe>${text === undefined ? '' : `<details><summary>纯文本 Plain text</summary><pre>${escaped(text)}</pre></details>`}`;

const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
const WEEKDAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'long' });
