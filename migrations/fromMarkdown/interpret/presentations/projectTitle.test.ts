import {describe, expect, it} from 'vitest'

import {lexiconOf} from '../lexicon/lexicon.ts'
import {projectTitle} from './projectTitle.ts'

describe('the title of a project', () => {
  it.each([
    ['da', 'Togtavlen – vist af Line Thorup', 'Togtavlen', 'Line Thorup'],
    ['da', 'Bølgebryder – af Oscar Vang', 'Bølgebryder', 'Oscar Vang'],
    ['da', 'Bølgebryder, fremvist af Oscar Vang', 'Bølgebryder', 'Oscar Vang'],
    ['nb', 'Togtavlen – vist av Ingvild Lie', 'Togtavlen', 'Ingvild Lie'],
    ['sv', 'Tågtavlan – visad av Kerstin Lund', 'Tågtavlan', 'Kerstin Lund'],
    ['sv', 'Tågtavlan – av Kerstin Lund', 'Tågtavlan', 'Kerstin Lund'],
    ['en', 'Open Streets – by Colin Ash', 'Open Streets', 'Colin Ash'],
    ['en', 'Open Streets: shown by Colin Ash', 'Open Streets', 'Colin Ash'],
    ['de', 'Zugtafel – vorgeführt von Jörg Ast', 'Zugtafel', 'Jörg Ast'],
    ['nl', 'Treinbord – voorgesteld door Femke Prins', 'Treinbord', 'Femke Prins'],
    ['fr', 'Le tableau – présentés par Solène Petit', 'Le tableau', 'Solène Petit'],
    ['es', 'El tablero – mostrada por Nerea Ruiz', 'El tablero', 'Nerea Ruiz'],
    ['it', 'Il tabellone – mostrata da Loredana Sarti', 'Il tabellone', 'Loredana Sarti'],
  ])('ends in %s in front of who presents it: "%s"', (language, written, title, presenter) => {
    expect(projectTitle(written, lexiconOf([language]))).toEqual({title, presenters: [presenter]})
  })
})
