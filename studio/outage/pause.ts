const pauseMs = 200

/**
 * A moment before something that failed is tried again. Where it failed because the lake has just
 * ended, that is known afterwards.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs)
  })
}
