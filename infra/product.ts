import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Deployment, type DeploymentProps } from './stacks/deployment.ts';
import type { StageConfig } from './stages.ts';

export interface ProductProps extends Omit<DeploymentProps, 'stage'> {
  readonly stages: readonly StageConfig[];
  /** Where the templates go. */
  readonly outdir: string;
}

/** All stages in one app. Its settings are here and not in cdk.json, so that `node infra/app.ts` needs no CLI. */
export const productApp = ({ stages, outdir, ...product }: ProductProps): App => {
  const app = new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    context: {
      '@aws-cdk/aws-iam:minimizePolicies': true,
      'aws:cdk:enable-path-metadata': false,
      'aws:cdk:enable-asset-metadata': false,
    },
  });
  for (const stage of stages) new Deployment(app, { stage, ...product });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
