import {previewEvents} from '../paths.ts'

let asked: AbortController | undefined

/** Shows what an editor changed, with the reader where they are. */
export async function refresh(): Promise<void> {
  asked?.abort()
  const mine = new AbortController()
  asked = mine
  const answer = await fetch(location.href, {cache: 'no-store', signal: mine.signal})
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine.signal.aborted || fresh.body.innerHTML === shown) return
  shown = fresh.body.innerHTML
  document.title = fresh.title
  // The element itself stays: the overlays watch it.
  document.body.replaceChildren(...fresh.body.childNodes)
  document.dispatchEvent(new CustomEvent('lectern:refresh'))
}

/** The page as it came; overlays write into what is shown. */
let shown = document.body.innerHTML

/** The same for those who do not wait for it. */
export function refreshInTurn(): void {
  // A newer change asks again; without an answer the page stays as it is.
  refresh().catch(() => undefined)
}

/** Keeps the page as the drafts are. */
export function followChanges(): void {
  let wasOpen = false
  const events = new EventSource(previewEvents)
  events.addEventListener('open', () => {
    if (wasOpen) refreshInTurn()
    wasOpen = true
  })
  events.addEventListener('changed', refreshInTurn)
  events.addEventListener('error', () => {
    // A server that was started anew does not know this browser, and its page says so.
    if (events.readyState === EventSource.CLOSED) refreshInTurn()
  })
}
