/** The languages that content is written in, in the order in which the Studio offers them. */
export const languages = [
  {id: 'sv', title: 'Svenska'},
  {id: 'en', title: 'English'},
] as const

/** BCP 47 tag. Sites choose their own languages, so the importer keeps any tag that it reads. */
export type Language = string
