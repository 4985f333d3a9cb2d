import type { directoryRoutes } from '../../shared/api/routes/directory.ts';
import type { Committee, Jurisdiction } from '../../shared/domain/jurisdiction.ts';
import type { Pages } from '../../shared/lambda/api-request.ts';
import { escaped, pagesIn } from '../../shared/lambda/html-page.ts';
import type { FullReference } from '../../shared/ports.ts';
import { committeesNow } from './committees-now.ts';
import { STYLE } from './confirm-style.ts';

type ConfirmPage = Pages<typeof directoryRoutes>['confirmMessage'];
type Confirmed = NonNullable<Extract<Parameters<ConfirmPage>[0], { readonly ok: true }>['value']['confirmed']>;

const page = pagesIn(STYLE);

/** A number that a telephone dials when it is touched. */
const dialled = (phone: string): string => `<a href="tel:${escaped(phone)}">${escaped(phone)}</a>`;

const form = (again: boolean): string => `<form method="get">
<label for="code">${again ? '再查一次' : '核验码'} <small>Check code</small></label>
<input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="例如 K7M2P9QX">
<p class="hint">短信或邮件末尾的八位字母和数字，不分大小写。<small>The eight characters at the end of the message.</small></p>
<button>查一查 <small>Check</small></button>
</form>`;

// What the texts never hold (A-45, PML 4): a code may be copied, these words hold all the same.
const WARNING = `<section class="note">
<p>调解<b>不收任何费用</b>。我们的消息里<b>没有网址、没有金额、没有账号</b>。带有这些内容的，即使核验码对得上，也请不要相信。</p>
<p><small>Mediation is free of charge. Our messages hold no link, no amount and no account: never trust one that does, even with a right code.</small></p>
</section>`;

const asked = (): string => `<h1>这条消息是真的吗？</h1>
<p class="lead">收到调解委员会的短信或邮件，不放心？填上末尾的核验码查一查。<br><small>Is this message really ours? Type its check code.</small></p>
${form(false)}${WARNING}`;

const ours = ({ committee, mediator, phone }: Confirmed): string => `<section class="verdict good">
<h1><span aria-hidden="true">✓</span> 是我们发的</h1>
<p>带这个核验码的消息，是调解委员会发出的。<br><small>A message with this code was sent by the committee.</small></p>
</section>
<dl>
<dt>调解委员会 <small>Committee</small></dt><dd>${escaped(committee)}</dd>
<dt>调解员 <small>Mediator</small></dt><dd>${mediator ? escaped(mediator) : '尚未指定 <small>not yet assigned</small>'}</dd>
<dt>电话 <small>Telephone</small></dt><dd class="phone">${dialled(phone)}</dd>
</dl>
<p>有疑问，请打上面的电话。本页不显示纠纷的任何内容。<br><small>Questions? Call the number above. This page tells nothing of any dispute.</small></p>
${WARNING}`;

const telephones = (committees: readonly Committee[]): string =>
  `<ul class="phones">${committees.map(({ name, phone }) => `<li><span>${escaped(name)}</span> ${dialled(phone)}</li>`).join('')}</ul>`;

const notOurs = (committees: readonly Committee[]): string => `<section class="verdict bad">
<h1><span aria-hidden="true">✕</span> 没有这个核验码</h1>
<p>如果没有填错，这条消息<b>不是我们发的</b>。请不要相信，不要照它说的付款。<br><small>Unless mistyped, the message is not ours. Do not trust it, do not pay.</small></p>
</section>
${form(true)}
<h2>打电话问一问 <small>Ask your committee</small></h2>
<p>请打下面的电话，不要打那条消息里的电话。<br><small>Call a number from this list, not the one in the message.</small></p>
${telephones(committees)}${WARNING}`;

const failed = (
  detail: string,
): string => `<section class="verdict bad"><h1>没有查成</h1><p>${escaped(detail)}</p></section>
${form(true)}`;

/** What a villager reads on a telephone: large, in plain Chinese, English below it. */
export const confirmPage = (
  { zh, en }: Jurisdiction['wording']['mechanism'],
  reference: Pick<FullReference, 'jurisdiction'>,
): ConfirmPage => {
  const bodyOf = async (outcome: Parameters<ConfirmPage>[0]): Promise<string> => {
    if (outcome.ok) return outcome.value.confirmed ? ours(outcome.value.confirmed) : asked();
    if (outcome.error.code !== 'check-code-unknown') return failed(outcome.error.detail);
    return notOurs(committeesNow(await reference.jurisdiction()));
  };
  return async (outcome) =>
    page({
      title: `核验消息真伪 · ${zh}`,
      body: `<header>${escaped(zh)}<small>${escaped(en)}</small></header><main>${await bodyOf(outcome)}</main>`,
    });
};
