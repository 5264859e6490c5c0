/** Thrown when a packed file cannot be read; `reason` is stable, the message is for people. */
export class PackError extends Error {
  constructor(
    readonly reason: 'truncated' | 'not a pack' | 'other version' | 'altered',
    message: string,
  ) {
    super(message)
    this.name = 'PackError'
  }
}
