import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endWith, optionsOf } from '../options.ts';
import { stages } from '../stages.ts';
import { greeting } from './greeting.ts';
import { startHost } from './host.ts';
import { samplePrincipals } from './sample-principals.ts';

/** `npm start`: the deployment on this machine. `--still` lets time stand until it is moved; `--unsynced`
 * keeps a folder that need not outlive the machine. */

const root = join(import.meta.dirname, '../..');
const USAGE = `npm start -- [--port <port>] [--data <folder>] [--start <instant>] [--still] [--stage <name>] [--quiet]
  --port   端口 where it answers, 8930 unless said otherwise
  --data   数据文件夹 where its data is kept
  --start  新文件夹的起始时间 when time begins in a new folder, as 2023-09-15T09:00:00+08:00
  --still  时间静止，直到推进 lets time stand until it is moved
  --stage  阶段 of infra/stages.ts
  --quiet  不输出函数日志 without the functions' logs`;
const values = optionsOf(USAGE, {
  stage: { type: 'string', default: 'aws' },
  assembly: { type: 'string' },
  data: { type: 'string', default: join(root, '.data/host') },
  port: { type: 'string', default: '8930' },
  start: { type: 'string' },
  still: { type: 'boolean', default: false },
  unsynced: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
});

const stage = stages.find(({ name }) => name === values.stage);
if (!stage)
  endWith(USAGE, `没有这个阶段 no stage ${values.stage}; there are: ${stages.map(({ name }) => name).join(', ')}`);
const start = values.start === undefined ? Date.now() : Date.parse(values.start);
if (Number.isNaN(start)) endWith(USAGE, `不是时间 no instant: --start ${values.start}`);
const assembly = values.assembly ?? join(root, `cdk.out/assembly-${stage.name}`);
if (!existsSync(assembly)) {
  console.error(`没有合成的模板 no assembly at ${assembly}\n请先运行 first run: npm run synth`);
  process.exit(1);
}

const progress = (line: string): void => {
  if (!values.quiet) console.error(`· ${line}`);
};

progress(
  existsSync(values.data) ? '接着上次的数据 going on with the data of before' : '新建数据 beginning with new data',
);
progress('启动本机 starting the host');
const host = await startHost({
  assembly,
  data: values.data,
  synced: !values.unsynced,
  region: stage.region,
  partition: stage.region.startsWith('cn-') ? 'aws-cn' : 'aws',
  port: Number(values.port),
  start,
  pace: values.still ? 'still' : 'real',
  principals: samplePrincipals,
  onLog: ({ functionName, line }) => {
    if (!values.quiet) console.error(`${functionName} ${line}`);
  },
  onFault: (fault) => console.error('host:', fault),
}).catch((fault: unknown) => {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault;
  console.error(
    `端口 ${values.port} 已被占用 port ${values.port} is taken\n请停止另一个实例，或换端口 stop the other one, or: npm start -- --port 8931`,
  );
  process.exit(1);
});

process.send?.({ url: host.url });
if (!values.quiet) console.log(greeting({ url: host.url, stage: stage.name, data: values.data, now: host.time.now() }));

const stop = async (): Promise<void> => {
  await host.close();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
