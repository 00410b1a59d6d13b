/**
 * Puts the programme beside it where the script stands, as high as it is, and light or dark as the
 * page around it is. In that page itself it is the other end, and tells the height. It keeps nothing,
 * and tells nobody who looks.
 */
export function programmeScript(): string {
  return script
}

const script = `(() => {
  const script = document.currentScript
  const kind = 'lectern programme'
  if (script.dataset.shown !== undefined) {
    const [, scheme] = /^#(light|dark)$/.exec(location.hash) || []
    if (scheme) document.documentElement.style.colorScheme = scheme
    if (parent === window) return
    const tell = () =>
      parent.postMessage({kind, height: document.documentElement.getBoundingClientRect().height}, '*')
    new ResizeObserver(tell).observe(document.documentElement)
    return
  }
  const schemes = getComputedStyle(script).colorScheme
  const isDark =
    schemes.includes('dark') &&
    (!schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  const frame = document.createElement('iframe')
  frame.src = new URL('programme.html#' + (isDark ? 'dark' : 'light'), script.src).href
  frame.title = script.title || 'Programme'
  frame.loading = 'lazy'
  frame.referrerPolicy = 'no-referrer'
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
  frame.style.cssText = 'width: 100%; height: 30rem; border: 0'
  addEventListener('message', ({source, data}) => {
    if (source !== frame.contentWindow || !data || data.kind !== kind) return
    if (Number.isFinite(data.height)) frame.style.height = Math.ceil(data.height) + 'px'
  })
  script.after(frame)
})()
`
