/**
 * Stands for @aws-sdk/middleware-endpoint-discovery in the bundles. DynamoDB alone of our services resolves its
 * configuration, and no command of it asks for a discovered endpoint; the cache behind it is 10 KB.
 */
export const resolveEndpointDiscoveryConfig = <T>(config: T): T => config;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
