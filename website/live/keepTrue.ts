/** How things stand from a second since 1970 on. */
interface Line {
  readonly from: number
  readonly state: string
  readonly text: string
}

/**
 * Brings what a page says of time up to `now`: the states of registration (`data-states`), and events
 * that were upcoming when the page was made (`data-over`, in a list with `data-list="upcoming"`), which
 * go to the list of past ones (`data-list="past"`) if the page has one, which is shown from then on. Everything that is said stands
 * in the page already; nothing is worked out here.
 *
 * @param now Milliseconds since 1970.
 * @returns When to do it again, in milliseconds since 1970; `undefined` if nothing will change.
 */
export function keepTrue(page: ParentNode, now: number): number | undefined {
  const seconds = now / 1000
  const turns = [
    ...[...page.querySelectorAll<HTMLElement>('[data-states]')].flatMap((element) => {
      const lines = linesOf(element.dataset['states'] ?? '')
      show(
        element,
        lines.findLast(({from}) => from <= seconds),
      )
      return lines.map(({from}) => from)
    }),
    ...[...page.querySelectorAll<HTMLElement>('[data-list=upcoming] > [data-over]')].map((item) => {
      const over = Number(item.dataset['over'])
      if (over <= seconds) moveToPast(page, item)
      return over
    }),
  ].filter((turn) => turn > seconds)
  return turns.length === 0 ? undefined : turns.reduce((a, b) => Math.min(a, b)) * 1000
}

const linesOf = (states: string): readonly Line[] =>
  states.split('\n').map((line) => {
    const [from = '', state = '', ...words] = line.split(' ')
    return {from: Number(from), state, text: words.join(' ')}
  })

const show = (element: HTMLElement, line: Line | undefined): void => {
  if (line === undefined || element.dataset['state'] === undefined) return
  element.dataset['state'] = line.state
  const words = line.text === '' ? null : element.querySelector('.state')
  if (words !== null) words.textContent = line.text
  const button = element.querySelector<HTMLElement>(':scope > [data-href]')
  if (line.state === 'open' || line.state === 'closingSoon') {
    button?.setAttribute('href', button.dataset['href'] ?? '')
  } else button?.removeAttribute('href')
}

const moveToPast = (page: ParentNode, item: HTMLElement): void => {
  const upcoming = item.parentElement
  const past = page.querySelector('[data-list=past]')
  if (past === null) item.remove()
  else {
    past.prepend(item)
    past.closest('[hidden]')?.removeAttribute('hidden')
  }
  if (upcoming?.childElementCount === 0) {
    const nothing = upcoming.parentElement?.querySelector<HTMLElement>(':scope > [data-nothing]')
    if (nothing !== null && nothing !== undefined) nothing.hidden = false
    upcoming.hidden = true
  }
}
