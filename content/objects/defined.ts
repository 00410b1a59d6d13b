/** An object without the properties that may be undefined, and these as optional ones. */
export type Defined<Properties> = {
  readonly [
    Key in keyof Properties as undefined extends Properties[Key] ? never : Key
  ]: Properties[Key]
} & {
  readonly [Key in keyof Properties as undefined extends Properties[Key] ? Key : never]?: Exclude<
    Properties[Key],
    undefined
  >
}

/**
 * The properties that have a value, in their order: `{...defined({title, url})}` has a `title` only
 * where there is one. An optional property that is absent is told from one that is undefined, both by
 * the types here (`exactOptionalPropertyTypes`) and by whoever compares documents.
 */
export function defined<const Properties extends object>(
  properties: Properties,
): Defined<Properties>
export function defined(properties: object): object {
  const values: readonly unknown[] = Object.values(properties)
  if (!values.includes(undefined)) return properties
  const kept: Record<string, unknown> = {}
  for (const [index, key] of Object.keys(properties).entries()) {
    if (values[index] !== undefined) kept[key] = values[index]
  }
  return kept
}
