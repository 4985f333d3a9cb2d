import type { Json } from '../parts.ts';
import type { Definition, State } from './definition.ts';
import { DefinitionFault } from './failure.ts';
import { objectOf, refuseUnknown, textOf, wholeOf } from './fields.ts';
import { readState, refuseJsonata } from './read-state.ts';

const LONGEST_NAME = 80;

const onward = (state: State): readonly string[] => {
  switch (state.type) {
    case 'Task':
      return [...(state.next === null ? [] : [state.next]), ...state.catch.map((catcher) => catcher.next)];
    case 'Choice':
      return [...state.rules.map((rule) => rule.next), ...(state.otherwise === undefined ? [] : [state.otherwise])];
    case 'Pass':
    case 'Wait':
      return state.next === null ? [] : [state.next];
    case 'Succeed':
    case 'Fail':
      return [];
  }
};

const refuseDangling = (states: ReadonlyMap<string, State>): void => {
  for (const [name, state] of states)
    for (const next of onward(state))
      if (!states.has(next)) throw new DefinitionFault(`state '${name}' goes on to '${next}', which does not exist`);
};

const refuseUnreachable = (startAt: string, states: ReadonlyMap<string, State>): void => {
  const reached = new Set([startAt]);
  // a set hands out what is added while it is walked
  for (const name of reached) {
    const state = states.get(name);
    if (state !== undefined) for (const next of onward(state)) reached.add(next);
  }
  const lost = [...states.keys()].filter((name) => !reached.has(name));
  if (lost.length > 0) throw new DefinitionFault(`unreachable: ${lost.map((name) => `'${name}'`).join(', ')}`);
};

/**
 * Reads a state machine definition of the Amazon States Language (JSONPath).
 * Throws NotModelled for what the runner does not know, by its name; DefinitionFault for what AWS would refuse too.
 */
export const readDefinition = (json: Json): Definition => {
  const object = objectOf(json, 'the definition');
  refuseUnknown(
    object,
    ['Comment', 'StartAt', 'States', 'Version', 'TimeoutSeconds', 'QueryLanguage'],
    'the definition',
  );
  refuseJsonata(object, 'the definition');
  if (object.Version !== undefined && object.Version !== '1.0') throw new DefinitionFault('Version must be 1.0');
  const startAt = textOf(object.StartAt, 'StartAt');
  const states = new Map(
    Object.entries(objectOf(object.States, 'States')).map(([name, state]) => {
      if (name.length > LONGEST_NAME) throw new DefinitionFault(`state '${name}': over ${LONGEST_NAME} characters`);
      return [name, readState(state, `state '${name}'`)] as const;
    }),
  );
  if (!states.has(startAt)) throw new DefinitionFault(`StartAt names '${startAt}', which does not exist`);
  refuseDangling(states);
  refuseUnreachable(startAt, states);
  const timeout = object.TimeoutSeconds;
  return { startAt, states, timeoutSeconds: timeout === undefined ? undefined : wholeOf(timeout, 1, 'TimeoutSeconds') };
};
