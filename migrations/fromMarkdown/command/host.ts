/** A stream of text that may be a terminal. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean
  /** Of a terminal: how many characters a line has room for. */
  readonly columns?: number
}

/** What a command line needs of the process that it runs in; `process` is one. */
export interface Host {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: NodeJS.ProcessEnv
  /** Calls the listener each time that the user wants the command to stop. */
  readonly on: (signal: 'SIGINT' | 'SIGTERM', listener: () => void) => unknown
  /** Ends the process at once, whatever the command still does. */
  readonly exit: (code: number) => void
}
