import type {Block, Inline} from '../../../../kramdown/index.ts'

type Heading = Extract<Block, {type: 'heading'}>

const attribute = /[#.][\w:-]+|[\w-]+=(?:"[^"{}]*"|[^\s"{}]+)/g
const attributeList = /\s*\{([^{}\n]+)\}\s*$/

/** `#id`, `.class` and `key="value"`, nothing else between them. */
const attributesOf = (written: string): Readonly<Record<string, string>> | undefined => {
  if (written.replace(attribute, '').trim() !== '') return undefined
  const pairs = Array.from(written.matchAll(attribute), ([each]): readonly [string, string] => {
    if (each.startsWith('#')) return ['id', each.slice(1)]
    if (each.startsWith('.')) return ['class', each.slice(1)]
    const at = each.indexOf('=')
    return [each.slice(0, at), each.slice(at + 1).replaceAll('"', '')]
  })
  return Object.fromEntries(pairs)
}

/** A heading with what stands behind its words in braces as its attributes. */
export function withAttributes(heading: Heading): Heading {
  const last = heading.children.at(-1)
  const found = last?.type === 'text' ? attributeList.exec(last.value) : null
  const attributes = found === null ? undefined : attributesOf(found[1] ?? '')
  if (last?.type !== 'text' || found === null || attributes === undefined) return heading
  const value = last.value.slice(0, found.index)
  const end = last.end - found[0].length
  const rest: readonly Inline[] = value === '' ? [] : [{...last, value, end}]
  return {...heading, attributes, children: [...heading.children.slice(0, -1), ...rest]}
}
