import type {Block, Inline, ParseMarkdown} from '../ast.ts'
import {parseKramdown} from '../parseKramdown.ts'

type Node = Block | Inline

/** A tree in short: `p(Hello strong(world))`; blocks are put apart by a space. */
export function outline(markdown: string, parse: ParseMarkdown = parseKramdown): string {
  const {children, footnotes} = parse(markdown)
  const notes = [...footnotes].map(([label, note]) => `note:${label}(${all(note.children, ' ')})`)
  return [all(children, ' '), ...notes].join(' ')
}

const all = (nodes: readonly Node[], separator = ''): string => nodes.map(one).join(separator)

const one = (node: Node): string => {
  const mark = node.attributes ? JSON.stringify(node.attributes) : ''
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return `p${mark}(${all(node.children)})`
    case 'heading':
      return `h${node.depth}${mark}(${all(node.children)})`
    case 'list': {
      const kind = node.ordered ? `ol${node.startNumber ?? ''}` : 'ul'
      const items = node.children.map(({checked, children}) => {
        const task = checked === undefined ? '' : checked ? '[x]' : '[ ]'
        return `li${task}(${all(children, ' ')})`
      })
      return `${kind}${mark}(${items.join(' ')})`
    }
    case 'blockquote':
      return `quote${mark}(${all(node.children, ' ')})`
    case 'code':
      return `pre:${node.language ?? ''}(${node.value})`
    case 'table':
      return `table(${node.children
        .map(({header, children}) => {
          const cells = children.map((cell) => all(cell.children)).join('|')
          return header ? `head:${cells}` : cells
        })
        .join(' / ')})`
    case 'definitionList':
      return `dl(${node.children
        .map((child) =>
          child.type === 'definitionTerm'
            ? `dt(${all(child.children)})`
            : `dd(${all(child.children, ' ')})`,
        )
        .join(' ')})`
    case 'element':
      return `<${node.tagName}${Object.entries({...node.properties, ...node.attributes})
        .map(([key, value]) => ` ${key}=${value}`)
        .join('')}>(${all(node.children)})`
    case 'link':
      return `a${mark}[${node.url}${node.title === undefined ? '' : ` "${node.title}"`}](${all(node.children)})`
    case 'image':
      return `img${mark}[${node.url}${node.title === undefined ? '' : ` "${node.title}"`}](${node.alt})`
    case 'inlineCode':
      return `code(${node.value})`
    case 'math':
    case 'inlineMath':
      return `${node.type}(${node.value})`
    case 'footnoteReference':
      return `[^${node.label}]`
    case 'break':
      return '⏎'
    case 'thematicBreak':
      return 'hr'
    case 'comment':
      return '<!>'
    default:
      return `${node.type}${mark}(${all(node.children)})`
  }
}
