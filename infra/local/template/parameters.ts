import { type Json, NotModelled } from '../parts.ts';
import type { Parameter, Stack } from './stacks.ts';

/** Values given at start: `Name`, or `Stack:Name` where only that stack is meant, as the CDK's command line has it. */
export type Given = Readonly<Record<string, string>>;

const givenFor = (given: Given, stack: string, name: string): string | undefined =>
  given[`${stack}:${name}`] ?? given[name];

/** Every template has its values; and a value that no template asks for is a slip of the pen, missed in silence. */
export const checkGiven = (stacks: readonly Stack[], given: Given): void => {
  const asked = new Set(
    stacks.flatMap(({ name, template }) => Object.keys(template.Parameters).flatMap((key) => [key, `${name}:${key}`])),
  );
  const unasked = Object.keys(given).filter((key) => !asked.has(key));
  if (unasked.length > 0) throw new Error(`local host: no template has the parameter ${unasked.join(', ')}`);
  const missing = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Parameters).flatMap(([key, { Default }]) =>
      Default === undefined && givenFor(given, name, key) === undefined ? [`${name}:${key}`] : [],
    ),
  );
  if (missing.length > 0)
    throw new Error(`local host: no default and no value given for parameter ${missing.join(', ')}`);
};

const SSM_VALUE = 'AWS::SSM::Parameter::Value<String>';

export const parameterValue = (
  stack: string,
  name: string,
  parameter: Parameter,
  given: Given,
  ssm: (name: string) => string | undefined,
): Json => {
  const where = `parameter ${stack}:${name}`;
  const value = String(givenFor(given, stack, name) ?? parameter.Default);
  const { AllowedValues, AllowedPattern } = parameter;
  if (AllowedValues !== undefined && !AllowedValues.map(String).includes(value))
    throw new Error(`local host: ${where} may not be ${value}`);
  if (AllowedPattern !== undefined && !new RegExp(`^(?:${AllowedPattern})$`).test(value))
    throw new Error(`local host: ${where} does not match ${AllowedPattern}`);
  switch (parameter.Type) {
    case 'String':
    case 'Number':
      return value;
    case 'CommaDelimitedList':
    case 'List<Number>':
      return value.split(',').map((item) => item.trim());
    case SSM_VALUE: {
      const found = ssm(value);
      if (found === undefined) throw new NotModelled(`${where}: SSM parameter ${value}, which no stack makes,`);
      return found;
    }
    default:
      throw new NotModelled(`${where} of type ${parameter.Type}`);
  }
};
