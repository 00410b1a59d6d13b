import type {Page} from 'playwright-core'

import {field, input} from './studio.ts'

/** What the network itself says in the console when nobody answers. */
export const isOfTheNetwork = (error: string): boolean =>
  /^(?:Failed to load resource: net::ERR_|WebSocket connection to )/u.test(error)

/** How long after the kill something was to be seen in a tab, and for how long of that it had no turn. */
export interface Delay {
  readonly ms: number
  readonly blockedMs: number
}

/** When a tab had said that nothing is saved, and when its fields were read-only. */
export interface Noticed {
  readonly notice: Delay
  readonly readOnly: Delay
}

/**
 * Watches a tab from within until it has noticed that the lake is away. Without a form there is
 * nothing to make read-only. To be called right before the kill.
 */
export function noticed(page: Page): Promise<Noticed> {
  return page.evaluate(
    () =>
      new Promise<Noticed>((resolve, reject) => {
        const tickMs = 20
        const began = performance.now()
        let lastTick = began
        let blockedMs = 0
        const tick = (): void => {
          blockedMs += Math.max(0, performance.now() - lastTick - tickMs)
          lastTick = performance.now()
        }
        const ticking = setInterval(tick, tickMs)
        const delay = (): Delay => {
          tick()
          return {ms: performance.now() - began, blockedMs}
        }
        let notice: Delay | undefined
        const look = (): void => {
          const told = document.querySelector('[aria-live][data-testid="outage"]')?.textContent
          if (told?.includes('Nothing is being saved')) notice ??= delay()
          const isReadOnly =
            document.querySelector('[data-testid="form-view"]') === null ||
            (document.querySelector('[data-testid="field-title"] input[readonly]') !== null &&
              document
                .querySelector('[data-testid="field-body"] [contenteditable]')
                ?.getAttribute('contenteditable') === 'false')
          if (notice === undefined || !isReadOnly) return
          observer.disconnect()
          clearInterval(ticking)
          resolve({notice, readOnly: delay()})
        }
        const observer = new MutationObserver(look)
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
        setTimeout(() => reject(new Error(`Not noticed within a minute: ${notice?.ms}`)), 60_000)
      }),
  )
}

/** Waits until a tab no longer says that nothing is saved. */
export const recovered = (page: Page): Promise<void> =>
  page.getByTestId('outage').getByText('Nothing is being saved').waitFor({state: 'detached'})

export interface Texts {
  readonly title: string
  readonly body: string
}

/** The title and the first paragraph as a tab shows them, without the marks around carets. */
export async function shownTexts(page: Page): Promise<Texts> {
  const paragraph = field(page, 'body').getByTestId('text-block__text').first()
  return {
    title: await input(page, 'title').inputValue(),
    body: ((await paragraph.textContent()) ?? '').replaceAll('\u{FEFF}', ''),
  }
}
