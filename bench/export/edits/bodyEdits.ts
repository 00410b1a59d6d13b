import {type JsonObject} from '../../../migrations/fromMarkdown/dataset/json.ts'
import type {Holdings} from '../../../migrations/toJekyll/dataset/holdings.ts'
import {pick} from '../random.ts'
import {type Edit, newKey, objects, onPage, pages, someWords, textBlock} from './edit.ts'

const bodyEdit = (
  change: (
    body: readonly JsonObject[],
    random: () => number,
    holdings: Holdings,
  ) => readonly JsonObject[] | undefined,
): Edit =>
  onPage(pages, ['body'], ({body}, random, holdings) => {
    const now = change(objects(body), random, holdings)
    return now === undefined ? undefined : {body: now}
  })

const isParagraph = (block: JsonObject): boolean =>
  block['_type'] === 'block' &&
  block['style'] === 'normal' &&
  block['listItem'] === undefined &&
  block['level'] === undefined

const changeParagraph = bodyEdit((body, random) => {
  const block = pick(
    body.filter(
      (each) =>
        isParagraph(each) &&
        objects(each['children']).some(
          ({text}) => typeof text === 'string' && text.split(' ').length > 3,
        ),
    ),
    random,
  )
  if (block === undefined) return undefined
  const children = objects(block['children'])
  const span = pick(
    children.filter(({text}) => typeof text === 'string' && text.split(' ').length > 3),
    random,
  )
  const text = typeof span?.['text'] === 'string' ? span['text'].split(' ') : []
  const at = 1 + Math.floor(random() * (text.length - 2))
  const now = {
    ...block,
    children: children.map((child) =>
      child === span
        ? {
            ...child,
            text: [...text.slice(0, at), someWords(2, random), ...text.slice(at + 1)].join(' '),
          }
        : child,
    ),
  }
  return body.map((each) => (each === block ? now : each))
})
const addParagraph = bodyEdit((body, random) => {
  const at = Math.floor(random() * (body.length + 1))
  return [...body.slice(0, at), textBlock(`${someWords(8, random)}.`, random), ...body.slice(at)]
})
const removeParagraph = bodyEdit((body, random) => {
  const block = pick(body.filter(isParagraph), random)
  return block === undefined ? undefined : body.filter((each) => each !== block)
})
const addItem = bodyEdit((body, random) => {
  const item = pick(
    body.filter(({listItem}) => listItem !== undefined),
    random,
  )
  if (item === undefined) return undefined
  const at = body.indexOf(item)
  const {listItem = 'bullet', level = 1} = item
  return [
    ...body.slice(0, at + 1),
    textBlock(someWords(4, random), random, {listItem, level}),
    ...body.slice(at + 1),
  ]
})
const removeItem = bodyEdit((body, random) => {
  const item = pick(
    body.filter(({listItem}) => listItem !== undefined),
    random,
  )
  return item === undefined ? undefined : body.filter((each) => each !== item)
})
const addBold = bodyEdit((body, random) => {
  const block = pick(
    body.filter(
      (each) =>
        isParagraph(each) &&
        objects(each['children']).length === 1 &&
        String(objects(each['children'])[0]?.['text']).split(' ').length > 4,
    ),
    random,
  )
  if (block === undefined) return undefined
  const [span] = objects(block['children'])
  const text = String(span?.['text'] ?? '').split(' ')
  const at = 1 + Math.floor(random() * (text.length - 3))
  const part = (some: readonly string[], marks: readonly string[]): JsonObject => ({
    _type: 'span',
    _key: newKey(random),
    text: some.join(' '),
    marks: [...marks],
  })
  const children = [
    part([...text.slice(0, at), ''], []),
    part(text.slice(at, at + 2), ['strong']),
    part(['', ...text.slice(at + 2)], []),
  ]
  return body.map((each) => (each === block ? {...block, children} : each))
})
const addImage: Edit = (site, holdings, random) => {
  const id = `image-${newKey(random)}-20x20-jpg`
  const more = {
    ...holdings,
    assets: new Map([
      ...holdings.assets,
      [
        id,
        {
          id,
          sha1: id,
          url: '',
          path: '',
          name: `Bild ${Math.floor(random() * 1e5)}.jpg`,
          extension: 'jpg',
        },
      ] as const,
    ]),
  }
  return bodyEdit((body) => {
    const at = Math.floor(random() * (body.length + 1))
    return [
      ...body.slice(0, at),
      {
        _type: 'figure',
        _key: newKey(random),
        asset: {_type: 'reference', _ref: id},
        alt: someWords(2, random),
      },
      ...body.slice(at),
    ]
  })(site, more, random)
}

/** Edits of the text. */
export const bodyEdits = {
  changeParagraph,
  addParagraph,
  removeParagraph,
  addItem,
  removeItem,
  addBold,
  addImage,
} as const satisfies Readonly<Record<string, Edit>>
