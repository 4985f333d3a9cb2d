/** AWS would refuse the pattern, or the host cannot judge it. */
export class InvalidPattern extends Error {
  override readonly name = 'InvalidPattern';
  constructor(where: string, what: string) {
    super(`event pattern: ${where} ${what}`);
  }
}
