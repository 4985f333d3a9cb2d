/**
 * A state failed with an error name of the Amazon States Language. Thrown inside the evaluation of one transition and
 * always caught there: paths, templates and intrinsics nest too deeply to hand a result through every level.
 */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string;

  constructor(error: string, cause: string) {
    super(cause);
    this.error = error;
  }
}

/** The definition is not one that AWS would take. */
export class DefinitionFault extends Error {
  override readonly name = 'DefinitionFault';
}
