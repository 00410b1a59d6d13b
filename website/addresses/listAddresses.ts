import {languagePrefix} from './documentAddress.ts'

/** Where in the folder of a language the pages are that list others. */
export const listFolders = {
  home: '',
  events: 'events/',
  projects: 'projects/',
  groups: 'groups/',
  people: 'people/',
  search: 'search/',
} as const

/** The addresses of the lists of a site in these languages, which no document can have. */
export function listAddresses(languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) =>
    Object.values(listFolders).map(
      (folder) => `/${languagePrefix(language, languages[0])}${folder}`,
    ),
  )
}
