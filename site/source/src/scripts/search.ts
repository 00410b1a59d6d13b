interface Hit {
  readonly url: string
  readonly excerpt: string
  readonly meta: {readonly title?: string}
}

interface Index {
  readonly search: (
    query: string,
  ) => Promise<{readonly results: readonly {readonly data: () => Promise<Hit>}[]}>
}

/** As many as people look through. */
const mostHits = 30

/** What HTML says, with the spaces at its ends; nothing in a template is loaded or run. */
const textIn = (html: string): string => {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.textContent ?? ''
}

/** The words with those that were looked for in `mark`; whatever else is in them is text. */
const shownExcerpt = (excerpt: string): readonly Node[] =>
  excerpt.split(/<mark>(.*?)<\/mark>/u).map((part, index) => {
    const text = textIn(part)
    if (index % 2 === 0) return document.createTextNode(text)
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })

const shownHit = ({url, excerpt, meta}: Hit): HTMLLIElement => {
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title ?? url
  const words = document.createElement('p')
  words.append(...shownExcerpt(excerpt))
  const item = document.createElement('li')
  item.append(link, words)
  return item
}

const open = (address: string): Promise<Index> => import(/* @vite-ignore */ address)

/** Answers the query in the address of the search page from the index beside the site. */
export async function search(): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-search]')
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  const field = page?.querySelector<HTMLInputElement>('input[name=q]')
  const found = page?.querySelector('.found')
  if (page === null || !field || !found) return
  field.value = query
  if (query === '') return field.focus()
  const {search: address = '', foundOne, foundMany, foundNone, failed = ''} = page.dataset
  try {
    const {results} = await (await open(address)).search(query)
    const hits = await Promise.all(results.slice(0, mostHits).map((result) => result.data()))
    const count = String(results.length)
    const said = results.length === 0 ? foundNone : results.length === 1 ? foundOne : foundMany
    found.textContent = (said ?? '').replace('#', results.length === 0 ? query : count)
    page.querySelector('.results')?.replaceChildren(...hits.map(shownHit))
  } catch {
    found.textContent = failed
  }
}
