interface Running {
  readonly url: string;
  readonly stage: string;
  readonly data: string;
  /** the host's own time, in milliseconds since the epoch */
  readonly now: number;
}

const LOCAL_OFFSET_MS = 8 * 3_600_000;
const USUAL_URL = 'http://127.0.0.1:8930';

/** What somebody who has just started the host can try, in the order in which it makes sense. */
export const greeting = ({ url, stage, data, now }: Running): string => {
  const month = new Date(now + LOCAL_OFFSET_MS).toISOString().slice(0, 7);
  const token = `npm run -s token -- ${url === USUAL_URL ? '' : `--host ${url} `}--as`;
  return `
金调 Jintiao   ${url}   (stage ${stage})

浏览器中看 in a browser
  ${url}/               这里有什么 what is where
  ${url}/v1/docs        接口文档，可试用 the API, to read and to try
  ${url}/host/outbox    已发短信和邮件 every SMS and e-mail

另一终端中试 in a second terminal
  1 令牌 a token
    TOKEN=$(${token} ccb-qdn)
  2 提交一件纠纷 file a dispute
    curl -X POST ${url}/v1/cases -H "Authorization: Bearer $TOKEN" \\
      -H 'Content-Type: application/json' -d @shared/api/filing-example.json
  3 凯里市本月台账，受理后见 the ledger of Kaili, once a case is accepted
    curl '${url}/v1/counties/522601/ledger?month=${month}' \\
      -H "Authorization: Bearer $(${token} county-522601)"
  4 时间推进三十天，再看消息 move time by thirty days, then look at the messages
    curl -X POST ${url}/host/time -d '{"days":30}'

下一步 what next: README.zh-CN.md · README.md
停止 stop: Ctrl-C   数据 data: ${data}`;
};
