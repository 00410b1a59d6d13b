/** Shows what was published meanwhile, where the reader is. */
const refresh = async (): Promise<void> => {
  const answer = await fetch(location.href, {cache: 'no-store'})
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (fresh.body.innerHTML === document.body.innerHTML) return
  document.title = fresh.title
  document.body.replaceWith(fresh.body)
  document.dispatchEvent(new CustomEvent('lectern:refresh'))
}

/**
 * Keeps the page as it is published, for as long as it is in sight: a browser has six connections for
 * all tabs of a host. After each change the document gets the event `lectern:refresh`.
 */
export function showNews(): void {
  let events: EventSource | undefined
  let wasOpen = false
  const follow = (): void => {
    events?.close()
    events = undefined
    if (document.visibilityState !== 'visible') return
    events = new EventSource('/_live/events')
    events.addEventListener('open', () => {
      if (wasOpen) void refresh()
      wasOpen = true
    })
    events.addEventListener('published', () => void refresh())
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}
