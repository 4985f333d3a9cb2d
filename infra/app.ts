import { join } from 'node:path';
import { patterns } from '../events/patterns.ts';
import { routes } from '../shared/api/routes.ts';
import { bundleServices } from './bundle.ts';
import { directoryFiles } from './directory-files.ts';
import { productApp } from './product.ts';
import { registerFiles } from './register-files.ts';
import { stages } from './stages.ts';

const root = join(import.meta.dirname, '..');
// Two syntheses of one checkout at a time need a folder each.
const bundles = process.env.BUNDLES ?? join(root, '.build');

/** On stderr: stdout is the answer of whoever calls this. */
const progress = (line: string): void => console.error(`· ${line}`);

progress('打包服务 bundling the services');
await bundleServices({
  root,
  outdir: bundles,
  files: { directory: directoryFiles(root), registers: registerFiles() },
});
// The CLI says where it wants the templates.
const outdir = process.env.CDK_OUTDIR ?? join(root, 'cdk.out');
progress('合成并校验模板 synthesising the templates and checking them');
productApp({ stages, bundles, routes, patterns, outdir }).synth();
