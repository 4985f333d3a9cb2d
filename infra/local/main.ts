import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stages } from '../stages.ts';
import { startHost } from './host.ts';
import { samplePrincipals } from './sample-principals.ts';

/** `npm start`: the deployment on this machine. `--still` lets time stand until it is moved. */

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    stage: { type: 'string', default: 'aws' },
    assembly: { type: 'string' },
    data: { type: 'string', default: join(root, '.data/host') },
    port: { type: 'string', default: '8930' },
    start: { type: 'string' },
    still: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

const stage = stages.find(({ name }) => name === values.stage);
if (!stage) throw new Error(`no stage ${values.stage}; there are: ${stages.map(({ name }) => name).join(', ')}`);
const assembly = values.assembly ?? join(root, `cdk.out/assembly-${stage.name}`);
if (!existsSync(assembly)) {
  console.error(`there is no assembly at ${assembly}: run \`npm run synth\` first`);
  process.exit(1);
}

const host = await startHost({
  assembly,
  data: values.data,
  region: stage.region,
  partition: stage.region.startsWith('cn-') ? 'aws-cn' : 'aws',
  port: Number(values.port),
  start: values.start === undefined ? Date.now() : Date.parse(values.start),
  pace: values.still ? 'still' : 'real',
  principals: samplePrincipals,
  onLog: ({ functionName, line }) => {
    if (!values.quiet) console.error(`${functionName} ${line}`);
  },
  onFault: (fault) => console.error('host:', fault),
});

process.send?.({ url: host.url });
if (!values.quiet)
  console.log(`金调 Jintiao is running on the template of stage ${stage.name}.

  看一看 look around      ${host.url}/
  接口文档 the API        ${host.url}/v1/openapi.json
  已发消息 messages sent  ${host.url}/host/outbox

  取得令牌 a token        npm run -s token -- --as ccb-qdn
  提交纠纷 a filing       curl -X POST ${host.url}/v1/cases -H "Authorization: Bearer $(npm run -s token -- --as ccb-qdn)" \\
                            -H 'Content-Type: application/json' -d @shared/api/filing-example.json
  推进时间 move time      curl -X POST ${host.url}/host/time -d '{"days":30}'
  停止 stop               Ctrl-C (everything is kept in ${values.data})`);

const stop = async (): Promise<void> => {
  await host.close();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
