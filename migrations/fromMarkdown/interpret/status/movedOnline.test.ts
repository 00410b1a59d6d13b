import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readStatus} from './readStatus.ts'

const status = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  return readStatus(page, paragraphsOf(page))?.value
}

describe('an event that moves', () => {
  it.each([
    ['en', 'The meeting has been moved online.'],
    ['en', 'Please note that the AGM has been moved online.'],
    ['en', 'The talk was moved to Zoom.'],
    ['sv', 'Mötet har flyttats till Zoom.'],
    ['sv', 'Mötet är flyttat online.'],
    ['nb', 'Møtet er flyttet til Zoom.'],
    ['nb', 'Møtet er flyttet på nett.'],
    ['da', 'Mødet er flyttet til Zoom.'],
    ['da', 'Mødet er flyttet online.'],
    ['de', 'Die Sitzung wird auf Zoom verlegt.'],
    ['de', 'Das Treffen wurde ins Internet verlegt.'],
    ['nl', 'De bijeenkomst is verplaatst naar Zoom.'],
    ['nl', 'De lezing is verplaatst naar online.'],
    ['fr', 'La réunion est déplacée en ligne.'],
    ['fr', 'La réunion est déplacée sur Zoom.'],
    ['es', 'La charla se traslada a Zoom.'],
    ['es', 'La charla pasa a ser en línea.'],
    ['it', "L'incontro è spostato online."],
    ['it', "L'incontro è stato spostato su Zoom."],
  ])('is online then, in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('movedOnline')
  })

  it.each([
    ['en', 'The meeting has been moved to the library.'],
    ['sv', 'Mötet är flyttat till biblioteket.'],
    ['nb', 'Møtet er flyttet til biblioteket.'],
    ['da', 'Mødet er flyttet til biblioteket.'],
    ['de', 'Die Sitzung ist verlegt auf die Terrasse.'],
    ['nl', 'De bijeenkomst is verplaatst naar de bibliotheek.'],
    ['nl', 'De bijeenkomst is verplaatst naar zaal 3.'],
    ['fr', 'La réunion est déplacée au moulin.'],
  ])('to another place is as it was planned, in %s: %s', (language, body) => {
    expect(status(language, body)).toBeUndefined()
  })

  it.each([
    ['nb', 'Møtet er flyttet til 16. mai.'],
    ['da', 'Mødet er flyttet til torsdag den 16. maj.'],
    ['de', 'Die Sitzung ist verlegt auf den 16. Mai.'],
    ['nl', 'De bijeenkomst is verplaatst naar 16 mei.'],
    ['fr', 'La réunion est déplacée au 16 mai.'],
  ])('to another day is rescheduled, in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('rescheduled')
  })
})
