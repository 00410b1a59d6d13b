/** What is wrong with a path, and where: `at` counts its signs from 0. */
export class MistakeInPath extends Error {
  override readonly name = 'MistakeInPath'
  readonly at: number

  constructor(at: number, reason: string) {
    super(reason)
    this.at = at
  }
}
