import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// DynamoDB Local 1.25 is compiled for Java 17; the policy that keeps it on loopback is gone from Java 24.
const OLDEST = 17;
const NEWEST = 23;

const command = (): string =>
  process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java');

export type Java = { readonly command: string } | { readonly missing: string };

/** The Java that can run DynamoDB Local, or in words why there is none. */
export const findJava = (): Java => {
  const java = command();
  const { stderr, error, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (error !== undefined || status !== 0) return { missing: `no Java here (${java})` };
  const version = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (version >= OLDEST && version <= NEWEST) return { command: java };
  return { missing: `Java ${OLDEST} to ${NEWEST} is needed, ${java} is ${version}` };
};
