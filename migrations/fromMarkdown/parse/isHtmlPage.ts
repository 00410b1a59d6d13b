/** Whether a page is written in HTML, and no Markdown stands in it. */
export function isHtmlPage(path: string): boolean {
  return /\.(?:html?|xhtml)$/iu.test(path)
}
