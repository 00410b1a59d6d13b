import {parseKramdown, toMdast} from '../index.ts'

const markdown = '# Fair {#fair}\n\nCome *in*\n: It is free[^1]\n\n[^1]: For all.\n'

// kramdown's tree, with offsets
const root = parseKramdown(markdown)
export const types = root.children.map(({type}) => type) // heading, definitionList
export const attributes = root.children[0]?.attributes // {id: 'fair'}
export const footnote = root.footnotes.get('1') // {label: '1', children: […], start: 44, end: 58}

// mdast, with positions, for everything that unified has
const tree = toMdast(root, markdown)
export const lines = tree.children.map(({position}) => position?.start.line) // 1, 3, 6
