import type {Body, BodyBlock, TextBlock} from '../../../content/text/portableText.ts'

/** A text block in one line: `h2| words [strong+link:https://example.org| more words]`. */
const outlineOfText = (block: TextBlock): string => {
  const marker = block.listItem ? `${block.listItem}${block.level}` : block.level
  const head = [block.style, marker].filter((part) => part !== undefined).join(' ')
  const spans = block.children.map(({text, marks}) => {
    if (marks.length === 0) return text
    const names = marks.map((mark) => {
      const definition = block.markDefs.find(({_key}) => _key === mark)
      if (definition === undefined) return mark
      return definition._type === 'link'
        ? `link:${definition.href}`
        : `footnote:${outline(definition.content).join(' / ')}`
    })
    return `[${names.join('+')}|${text}]`
  })
  return `${head}| ${spans.join('')}`
}

const outlineOfBlock = (block: BodyBlock): string => {
  switch (block._type) {
    case 'block':
      return outlineOfText(block)
    case 'table':
      return `table| ${block.rows
        .map(({cells}) =>
          cells
            .map(({header, content}) => `${header ? 'th ' : ''}${outline(content).join(' / ')}`)
            .join(' ; '),
        )
        .join(' // ')}`
    default: {
      const {_type, _key, ...rest} = block
      return `${_type}| ${JSON.stringify(rest)}`
    }
  }
}

/** A body in lines that a reader of a test takes in at a glance. Keys are left out. */
export function outline(body: Body): readonly string[] {
  return body.map(outlineOfBlock)
}
