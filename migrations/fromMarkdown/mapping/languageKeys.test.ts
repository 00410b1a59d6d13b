import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

/** Pages as somebody would write them whose keys are in the language of the site. */
const pages: Readonly<Record<string, string>> = {
  de: `titel: Offene Daten im Herbst
beschreibung: Ein Abend für alle
datum: 2027-05-06
uhrzeit: 18:30 Uhr
ort: Stadtbibliothek
adresse: Marktplatz 1
veranstalter: Verein Offene Stadt
schlagwörter: [daten, karten]
anmeldung: https://example.org/anmelden
anmeldeschluss: 2027-05-01
kosten: kostenlos
plätze: 30`,
  fr: `titre: Données ouvertes
description: Une soirée pour tous
date: 2027-05-06
heure: 18h30
lieu: Bibliothèque municipale
adresse: 1 place du Marché
organisateurs: Association Ville Ouverte
mots_clés: [données, cartes]
inscription: https://example.org/inscription
date_limite: 2027-05-01
tarif: gratuit
nombre_de_places: 30`,
  es: `título: Datos abiertos
descripción: Una tarde para todos
fecha: 2027-05-06
hora: "18:30"
lugar: Biblioteca municipal
dirección: Plaza Mayor 1
organizadores: Asociación Ciudad Abierta
etiquetas: [datos, mapas]
inscripción: https://example.org/inscripcion
fecha_límite: 2027-05-01
precio: gratis
plazas: 30`,
  it: `titolo: Dati aperti
descrizione: Una serata per tutti
data: 2027-05-06
ora: 18:30
luogo: Biblioteca comunale
indirizzo: Piazza Grande 1
organizzatori: Associazione Città Aperta
etichette: [dati, mappe]
iscrizione: https://example.org/iscrizione
scadenza: 2027-05-01
prezzo: gratuito
posti: 30`,
  nl: `titel: Open data
omschrijving: Een avond voor iedereen
datum: 2027-05-06
tijd: 18:30
locatie: Openbare Bibliotheek
adres: Marktplein 1
organisator: Vereniging Open Stad
trefwoorden: [data, kaarten]
aanmelden: https://example.org/aanmelden
sluitingsdatum: 2027-05-01
prijs: gratis
aantal_plaatsen: 30`,
  da: `titel: Åbne data
beskrivelse: En aften for alle
dato: 2027-05-06
tidspunkt: kl. 18.30
sted: Hovedbiblioteket
adresse: Torvet 1
arrangør: Foreningen Åben By
emneord: [data, kort]
tilmelding: https://example.org/tilmelding
tilmeldingsfrist: 2027-05-01
pris: gratis
antal_pladser: 30`,
  nb: `tittel: Åpne data
beskrivelse: En kveld for alle
dato: 2027-05-06
klokkeslett: 18.30
sted: Hovedbiblioteket
adresse: Torget 1
arrangør: Foreningen Åpen By
stikkord: [data, kart]
påmelding: https://example.org/pamelding
påmeldingsfrist: 2027-05-01
pris: gratis
antall_plasser: 30`,
  sv: `titel: Öppna data
beskrivning: En kväll för alla
datum: 2027-05-06
tid: 18.30
plats: Stadsbiblioteket
adress: Torget 1
arrangör: Föreningen Öppen Stad
nyckelord: [data, kartor]
anmälan: https://example.org/anmalan
sista_anmälningsdag: 2027-05-01
pris: gratis
antal_platser: 30`,
}

describe('keys in the language of a site', () => {
  it.each(Object.entries(pages))('are known in %s', async (language, frontMatter) => {
    const text = `---\nlang: ${language}\n${frontMatter}\n---\nText.\n`
    const site = await converted(memorySite({'_events/a.md': text}))
    const {source, title, excerpt, ...event} = documentOf(site, 'events-a', 'event')
    const lines = frontMatter.split('\n').map((line) => line.slice(line.indexOf(': ') + 2))
    expect({title, excerpt}).toEqual({title: lines[0], excerpt: lines[1]})
    expect(event).toMatchObject({
      period: {start: '2027-05-06T16:30:00.000Z'},
      place: {name: lines[4], address: lines[5]},
      organisers: [{}],
      tags: [{}, {}].map(() => expect.any(String)),
      registration: [
        {url: lines[8], closes: '2027-05-01T21:59:00.000Z', price: {free: true}, capacity: 30},
      ],
    })
    expect(source?.unmapped).toBeUndefined()
    expect(site.messages).toEqual([])
  })
})

const germanEvent = async (frontMatter: string) => {
  const text = `---\nlang: de\n${frontMatter}\n---\nText.\n`
  const site = await converted(memorySite({'_events/a.md': text}))
  return documentOf(site, 'events-a', 'event')
}

describe('what a page says of itself besides its fields', () => {
  it.each([
    ['titel: "ABGESAGT: Treffen"\ndatum: 2027-05-06', {status: 'cancelled'}],
    ['titel: Treffen\nbeschreibung: Das Treffen ist abgesagt.', {status: 'cancelled'}],
    ['titel: Treffen 2027\nwann: 6. Mai', {period: {start: '2027-05-05T22:00:00.000Z'}}],
    [
      'titel: Treffen\nzusammenfassung: Eintritt frei.\nanmeldung: https://example.org/r',
      {registration: [{price: {free: true}}]},
    ],
  ])('is read under the keys of its language: %j', async (frontMatter, fields) => {
    expect(await germanEvent(frontMatter)).toMatchObject(fields)
  })
})

describe('the language of a page', () => {
  it.each([
    ['lang: de-DE', 'de-DE'],
    ['Lang: sv_SE', 'sv-SE'],
    ['LANGUAGE: fr_CA.UTF-8', 'fr-CA'],
    ['sprache: de_DE', 'de-DE'],
    ['språk: sv_SE', 'sv-SE'],
    ['langue: fr_FR', 'fr-FR'],
    ['idioma: es-es', 'es-ES'],
    ['lingua: it_IT', 'it-IT'],
    ['taal: nl_BE', 'nl-BE'],
    ['sprog: da-dk', 'da-DK'],
    ['locale: nb_NO', 'nb-NO'],
    ['sprache: Deutsch', 'de'],
  ])('is a tag in whatever spelling, under whatever key: %s', async (key, language) => {
    const text = `---\ntitle: A\ndate: 2027-05-06\n${key}\n---\nText.\n`
    const site = await converted(memorySite({'_events/a.md': text}))
    const event = documentOf(site, 'events-a', 'event')
    expect([event.language, event.source?.unmapped]).toEqual([language, undefined])
  })
})
