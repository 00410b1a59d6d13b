/** One line of JSON on stderr: what happened, then its details. */
export function log(event: string, details: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({time: new Date().toISOString(), event, ...details})}\n`)
}
