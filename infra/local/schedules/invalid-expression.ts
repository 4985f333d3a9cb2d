/** AWS would refuse the schedule expression, or the host does not model it. */
export class InvalidExpression extends Error {
  override readonly name = 'InvalidExpression';
  constructor(text: string, what: string) {
    super(`schedule expression: ${text} ${what}`);
  }
}
