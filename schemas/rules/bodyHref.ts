const isAddress = /^(?:https?:\/\/\S+|mailto:\S+@\S+|tel:\S+|[/#?.]\S*|[^\s:]+)$/iu

/** Whether a browser can follow a link of running text; a page of this site is written as a path. */
export function bodyHref(href: string | undefined): true | string {
  return href === undefined || isAddress.test(href)
    ? true
    : 'A browser cannot follow this address. Write https://…, mailto:…, or /page.'
}
