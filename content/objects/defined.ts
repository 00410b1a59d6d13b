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
export function defined(properties: Readonly<Record<string, unknown>>): object {
  const keys = Object.keys(properties)
  const count = keys.reduce((sum, key) => sum + Number(properties[key] !== undefined), 0)
  if (count === keys.length) return properties
  if (count === 0) return none
  const kept: Record<string, unknown> = {}
  for (const key of keys) {
    const value = properties[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** Most often nothing is there. */
const none: object = Object.freeze({})
