/**
 * A reading that is asked for again and again of the same.
 * @param most how many readings are kept: those of a hostile page are not to fill the memory
 */
export function remembered<Key, Value extends {}>(
  read: (of: Key) => Value,
  most = 1000,
): (of: Key) => Value {
  const known = new Map<Key, Value>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const value = read(of)
    known.set(of, value)
    return value
  }
}
