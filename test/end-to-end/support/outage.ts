import type {Page} from 'playwright-core'

import {field, input} from './studio.ts'

/**
 * What the browser says in the console of an outage: that nobody answers, and that a save was refused
 * which had been carried out before. A save that is refused for another reason loses text.
 */
export function isOfTheNetwork(error: string): boolean {
  return (
    /^(?:Failed to load resource: net::ERR_|WebSocket connection to )/u.test(error) ||
    /^Failed to load resource: .* status of 409 .*[?&]tag=sanity\.studio\.(?:document\.commit|programme)\b/u.test(
      error,
    )
  )
}

/** When a tab had said that nothing is saved, and when its fields were read-only (`Date.now()`). */
export interface Noticed {
  readonly notice: number
  readonly readOnly: number
  /** The longest time (milliseconds) in which the machine gave the tab no turn. */
  readonly longestGapMs: number
}

/**
 * Watches a tab from within until it has noticed that the lake is away. Without a form there is
 * nothing to make read-only.
 */
export function noticed(page: Page): Promise<Noticed> {
  return page.evaluate(
    () =>
      new Promise<Noticed>((resolve, reject) => {
        const tickMs = 20
        let longestGapMs = 0
        let lastTick = Date.now()
        const tick = (): void => {
          longestGapMs = Math.max(longestGapMs, Date.now() - lastTick)
          lastTick = Date.now()
        }
        const ticking = setInterval(tick, tickMs)
        let notice: number | undefined
        const look = (): void => {
          tick()
          const told = document.querySelector('[aria-live][data-testid="outage"]')?.textContent
          if (told?.includes('Nothing is being saved')) notice ??= lastTick
          const isReadOnly =
            document.querySelector('[data-testid="form-view"]') === null ||
            (document.querySelector('[data-testid="field-title"] input[readonly]') !== null &&
              document
                .querySelector('[data-testid="field-body"] [contenteditable]')
                ?.getAttribute('contenteditable') === 'false')
          if (notice === undefined || !isReadOnly) return
          observer.disconnect()
          clearInterval(ticking)
          resolve({notice, readOnly: lastTick, longestGapMs})
        }
        const observer = new MutationObserver(look)
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
        setTimeout(() => reject(new Error(`Not noticed within a minute: ${notice}`)), 60_000)
      }),
  )
}

/** Waits until a tab no longer says that nothing is saved. */
export function recovered(page: Page): Promise<void> {
  return page.getByTestId('outage').getByText('Nothing is being saved').waitFor({state: 'detached'})
}

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
