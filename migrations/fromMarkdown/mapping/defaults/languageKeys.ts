import {da} from './languages/da.ts'
import {de} from './languages/de.ts'
import {es} from './languages/es.ts'
import {fr} from './languages/fr.ts'
import {it} from './languages/it.ts'
import type {Keys} from './languages/keys.ts'
import {nb} from './languages/nb.ts'
import {nl} from './languages/nl.ts'
import {sv} from './languages/sv.ts'

/** Keys of front matter in languages other than English, by BCP 47 tag. */
export const languageKeys: Readonly<Record<string, Keys>> = {sv, de, fr, es, it, nl, da, nb}
