/** What a file is, by what it holds, whatever its name says. */
export interface FileKind {
  readonly extension: string
  readonly mimeType: string
}
