import {da} from './da.ts'
import {de} from './de.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {it} from './it.ts'
import type {LanguagePage} from './languagePage.ts'
import {nb} from './nb.ts'
import {nl} from './nl.ts'

/** Pages of events in languages other than those of the example site, with what they say. */
export const languagePages: Readonly<Record<string, readonly LanguagePage[]>> = {
  da,
  de,
  es,
  fr,
  it,
  nb,
  nl,
}
