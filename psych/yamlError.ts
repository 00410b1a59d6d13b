/** Why a text is not YAML; never leaves this folder, `parseYaml` returns it as data. */
export class YamlError extends Error {
  override readonly name = 'YamlError'
  /** UTF-16 offset in the text. */
  readonly offset: number
  constructor(problem: string, offset: number) {
    super(problem)
    this.offset = offset
  }
}
