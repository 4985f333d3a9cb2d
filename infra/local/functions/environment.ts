import type { FunctionSpec } from './function-spec.ts';

export interface Surroundings {
  readonly region: string;
  /** The host's loopback address, where all AWS clients of the function call. */
  readonly endpoint: string;
  readonly extraEnv: Readonly<Record<string, string>>;
}

/** All that a function sees of `process.env`: nothing of the machine's own environment leaks in. */
export const environmentOf = (
  spec: FunctionSpec,
  logStream: string,
  { region, endpoint, extraEnv }: Surroundings,
): Record<string, string> => ({
  ...spec.variables,
  AWS_ENDPOINT_URL: endpoint,
  ...extraEnv,
  _HANDLER: spec.handler,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: spec.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memorySize),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: spec.logGroup,
  AWS_LAMBDA_LOG_STREAM_NAME: logStream,
  AWS_ACCESS_KEY_ID: spec.accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  LANG: 'en_US.UTF-8',
  TZ: 'UTC',
});
