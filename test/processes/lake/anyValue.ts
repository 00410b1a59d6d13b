import {array, constantFrom, dictionary, letrec, double, oneof, record, string} from 'fast-check'

const name = oneof(constantFrom('a', 'b', 'aa', '_key', 'x10', 'x2'), string())
const usable = name.filter((text) => /^[a-zA-Z_][\w-]*$/.test(text) && text !== '__proto__')
const text = oneof(
  string({unit: 'binary', maxLength: 40}),
  string({unit: constantFrom('å', 'a', '😀', '\u0000', '\ud83d', '\ude00'), maxLength: 80}),
)
export const {value: anyValue} = letrec<{value: unknown}>((tie) => ({
  value: oneof(
    {maxDepth: 4},
    text,
    double({noNaN: true, noDefaultInfinity: true}),
    constantFrom(null, true, false, 1e300, 1e-7),
    array(tie('value'), {maxLength: 5}),
    array(record({_key: constantFrom('k1', 'k2', 'k3'), x: tie('value')}), {maxLength: 4}),
    dictionary(usable, tie('value'), {maxKeys: 5}),
  ),
}))

type Random = () => number

/** A value that is like the one before, as after an edit. */
export function edited(before: unknown, other: unknown, random: Random): unknown {
  const inner = (item: unknown): unknown => (random() < 0.4 ? edited(item, other, random) : item)
  if (random() < 0.15) return other
  if (typeof before === 'string') {
    const at = Math.floor(random() * before.length)
    return before.slice(0, at) + 'ø😀x'.slice(0, Math.floor(random() * 5)) + before.slice(at + 2)
  }
  if (Array.isArray(before)) {
    const items = before.filter(() => random() < 0.9).map(inner)
    return random() < 0.3 ? [other, ...items.toReversed()] : items
  }
  if (typeof before !== 'object' || before === null) return other
  const entries = Object.entries(before)
    .filter(() => random() < 0.9)
    .map(([key, item]): [string, unknown] => [key, inner(item)])
  return Object.fromEntries(random() < 0.3 ? [['added', other], ...entries.toReversed()] : entries)
}
