import {en} from './en.ts'
import type {LanguageTable} from './languageTable.ts'
import {sv} from './sv.ts'

/** The lexicons, by BCP 47 tag. */
export const tables: Readonly<Record<string, LanguageTable>> = {en, sv}

export const languages: readonly string[] = Object.keys(tables)
