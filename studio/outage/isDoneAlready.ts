import type {Write} from '../write.ts'

/** Whether the lake refuses a write because it has carried it out before. */
export async function isDoneAlready({transactionId}: Write, response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const {error}: {error?: {items?: {error?: {type?: string; transactionID?: string}}[]}} =
    await response.json()
  return (error?.items ?? []).some(
    (item) =>
      item.error?.type === 'transactionAlreadyExistsError' &&
      item.error.transactionID === transactionId,
  )
}
