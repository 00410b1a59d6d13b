import type {Message} from '../messages/message.ts'

/** A file of settings (`_config.yml`, a mapping) cannot be read, or says what cannot be meant. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  /** What is wrong with it, and its text, for printing the lines. */
  readonly messages: readonly Message[]
  readonly text: string

  constructor(
    reason: string,
    messages: readonly Message[] = [],
    text = '',
    options?: ErrorOptions,
  ) {
    super(reason, options)
    this.messages = messages
    this.text = text
  }
}
