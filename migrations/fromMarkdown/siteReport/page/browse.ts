interface Shown {
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children: readonly (Shown | string)[]
}

/** What a report's script may make; handed in, since the script stands alone. */
export interface Allowed {
  readonly tags: readonly string[]
  readonly attributes: readonly string[]
}

/**
 * What runs in a report: it opens pages, filters and searches. It stands alone, since its text is
 * what the report holds, and makes elements of data only, by name: no text ever becomes markup.
 */
export function browse({tags, attributes}: Allowed): void {
  const mostOpened = 100
  const rows = [...document.querySelectorAll<HTMLDetailsElement>('details.row')]
  const status = document.querySelector<HTMLElement>('#status')
  const search = document.querySelector<HTMLInputElement>('#search')

  const build = (tree: Shown | string): Node => {
    if (typeof tree === 'string') return document.createTextNode(tree)
    const node = document.createElement(tags.includes(tree.tag) ? tree.tag : 'span')
    for (const [name, value] of Object.entries(tree.attributes ?? {})) {
      const isSafe =
        (name !== 'href' || /^(?:https?:\/\/|mailto:)/iu.test(value)) &&
        (name !== 'src' || value.startsWith('data:image/'))
      if (attributes.includes(name) && isSafe) node.setAttribute(name, value)
    }
    node.append(...tree.children.map(build))
    return node
  }

  const data = new Map(rows.map((row) => [row, document.querySelector(`#data-${row.id}`)]))
  const dataOf = (row: HTMLDetailsElement): string => data.get(row)?.textContent ?? ''

  const fill = (row: HTMLDetailsElement): void => {
    const body = row.querySelector('.body')
    if (body === null || body.hasChildNodes()) return
    const tree: Shown = JSON.parse(dataOf(row))
    body.append(build(tree))
  }

  const holds = (row: HTMLDetailsElement, text: string, inData: string): boolean => {
    if (text === '') return true
    const summary = row.querySelector('summary')?.textContent ?? ''
    if (summary.toLowerCase().includes(text)) return true
    return dataOf(row).toLowerCase().includes(inData)
  }

  const update = (): void => {
    const chosen = document.querySelector<HTMLInputElement>('input[name="kind"]:checked')
    const kind = chosen?.value ?? 'all'
    const text = (search?.value ?? '').trim().toLowerCase()
    // As the data of a page has it, inside of quotation marks.
    const inData = JSON.stringify(text)
      .slice(1, -1)
      .replaceAll('<', String.raw`\u003c`)
    let shown = 0
    for (const row of rows) {
      const isOfKind = kind === 'all' || (row.dataset['kinds'] ?? '').split(' ').includes(kind)
      row.hidden = !isOfKind || !holds(row, text, inData)
      if (!row.hidden) shown += 1
    }
    if (status !== null) {
      status.textContent =
        shown === rows.length ? `All ${rows.length} pages` : `${shown} of ${rows.length} pages`
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  search?.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(update, 200)
  })
  for (const input of document.querySelectorAll('input[name="kind"]')) {
    input.addEventListener('change', update)
  }
  document.addEventListener(
    'toggle',
    ({target}) => {
      if (target instanceof HTMLDetailsElement && target.open) fill(target)
    },
    true,
  )
  document.querySelector('#open')?.addEventListener('click', () => {
    for (const row of rows.filter(({hidden}) => !hidden).slice(0, mostOpened)) row.open = true
  })
  document.querySelector('#close')?.addEventListener('click', () => {
    for (const row of rows) row.open = false
  })
  const named = rows.find(({id}) => location.hash === `#${id}`)
  if (named !== undefined) named.open = true
  update()
}
