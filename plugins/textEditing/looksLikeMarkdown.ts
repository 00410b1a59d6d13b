/** What nobody writes but in Markdown, each at the start of a line or within one. */
const marks: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /^ {0,3}[-*+] \S.*\n+ {0,3}[-*+] \S/mu,
  /^ {0,3}\d{1,3}[.)] \S.*\n+ {0,3}\d{1,3}[.)] \S/mu,
  /^> \S/mu,
  /^```/mu,
  /^ {0,3}\|.*\|\s*\n {0,3}\|[ :|-]+\|/mu,
  /!?\[[^\]\n]+\]\([^()\s]+(?:\([^()\s]*\)[^()\s]*)?(?: "[^"\n]*")?\)/u,
  /(?<![\p{L}\p{N}*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![\p{L}\p{N}*])/u,
]

/** Whether a text was written as Markdown, rather than happening to have a star or a hyphen. */
export function looksLikeMarkdown(text: string): boolean {
  return marks.some((mark) => mark.test(text))
}
