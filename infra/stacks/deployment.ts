import { Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Data } from './data.ts';
import { Services, type ServicesProps } from './services.ts';
import { Watch } from './watch.ts';

export type DeploymentProps = Pick<ServicesProps, 'stage' | 'bundles' | 'routes' | 'patterns'>;

/**
 * The three stacks of one stage: Data → Services → Watch. Nothing is exported from one to the next, so none can lock
 * the deployment of another; only their order is said.
 */
export class Deployment extends Stage {
  constructor(scope: Construct, { stage, ...product }: DeploymentProps) {
    super(scope, stage.name, { env: { region: stage.region } });
    const named = (stack: string) => ({ stackName: `jintiao-${stage.name}-${stack}` });
    const data = new Data(this, 'Data', { stage: stage.name, ...named('data'), terminationProtection: true });
    const services = new Services(this, 'Services', { stage, ...product, ...named('services') });
    const watch = new Watch(this, 'Watch', { stage: stage.name, ...named('watch') });
    services.addStackDependency(data);
    watch.addStackDependency(services);
  }
}
