import { createHash } from 'node:crypto';
import { type Access, type Json, type JsonObject, NotModelled, type Resource } from '../parts.ts';
import type { Definition } from './definition.ts';
import { DefinitionFault } from './failure.ts';
import { objectOf, refuseUnknown, textOf } from './fields.ts';
import { readDefinition } from './read-definition.ts';

/** A deployed state machine. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly definition: Definition;
  readonly definitionText: string;
  readonly digest: string;
}

// LoggingConfiguration, TracingConfiguration and Tags change nothing that can be seen here: known, and without effect
const KNOWN = [
  ...['DefinitionString', 'DefinitionSubstitutions', 'StateMachineName', 'RoleArn', 'StateMachineType'],
  ...['LoggingConfiguration', 'TracingConfiguration', 'Tags'],
];

const substituted = (text: string, substitutions: JsonObject, where: string): string => {
  const filled = Object.entries(substitutions).reduce(
    (whole, [name, value]) => whole.replaceAll(`\${${name}}`, () => textOf(value, `${where}.${name}`)),
    text,
  );
  const left = /\$\{[^}]*\}/.exec(filled);
  if (left !== null) throw new DefinitionFault(`${where}: nothing is substituted for ${left[0]}`);
  return filled;
};

export const parseDefinition = (text: string): Definition => readDefinition(JSON.parse(text) as Json);

export const readMachine = (resource: Resource, access: Access): Machine => {
  const where = `state machine ${resource.logicalId}`;
  const { properties } = resource;
  refuseUnknown(properties, KNOWN, where);
  const type = properties.StateMachineType ?? 'STANDARD';
  if (type !== 'STANDARD') throw new NotModelled(`${where}: StateMachineType ${textOf(type, where)}`);
  const roleArn = textOf(properties.RoleArn, `${where}.RoleArn`);
  const verdict = access.serviceMayAssume('states.amazonaws.com', roleArn);
  if (!verdict.allowed)
    throw new Error(`${where}: states.amazonaws.com is not authorized to assume ${roleArn}: ${verdict.because}`);
  const definitionText = substituted(
    textOf(properties.DefinitionString, `${where}.DefinitionString`),
    objectOf(properties.DefinitionSubstitutions ?? {}, `${where}.DefinitionSubstitutions`),
    where,
  );
  const digest = createHash('sha256').update(definitionText).digest('hex');
  try {
    const definition = parseDefinition(definitionText);
    return { arn: resource.arn, name: resource.name, roleArn, definition, definitionText, digest };
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof DefinitionFault)
      throw new DefinitionFault(`${where}: ${fault.message}`);
    throw fault;
  }
};
