import {expect, it} from 'vitest'

import {lexiconOf} from '../lexicon/lexicon.ts'
import {sessionKindOf} from './programmeWords.ts'

it.each([
  ['en', 'Round table: the right to repair', 'panel'],
  ['en', 'Breakout: the right to repair', 'breakout'],
  ['sv', 'Rundabordssamtal om öppna data', 'panel'],
  ['sv', 'Gruppsamtal om öppna data', 'breakout'],
  ['nb', 'Rundebordssamtale om havet', 'panel'],
  ['da', 'Rundbordssamtale om havet', 'panel'],
  ['de', 'Runder Tisch: Recht auf Reparatur', 'panel'],
  ['de', 'Gruppenarbeit am Runden Tisch', 'breakout'],
  ['nl', 'Rondetafelgesprek over water', 'panel'],
  ['fr', 'Table ronde : le droit de réparer', 'panel'],
  ['es', 'Mesa redonda sobre el derecho a reparar', 'panel'],
  ['it', 'Tavola rotonda: dati e ambiente', 'panel'],
])(
  'what people say around a table is a panel, in groups a breakout, in %s: %s',
  (language, title, kind) => {
    expect(sessionKindOf(lexiconOf([language]).read(title))).toBe(kind)
  },
)
