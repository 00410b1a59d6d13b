import {da} from './da.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {it} from './it.ts'
import type {LanguageTable} from './languageTable.ts'
import {nb} from './nb.ts'
import {nl} from './nl.ts'
import {sv} from './sv.ts'

/** The lexicons, by BCP 47 tag. Where nothing tells the language, the first that has a word wins. */
export const tables: Readonly<Record<string, LanguageTable>> = {sv, en, nb, da, de, nl, fr, es, it}

export const languages: readonly string[] = Object.keys(tables)
