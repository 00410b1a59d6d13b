const config = `
baseURL = 'https://example.org/club/'
title = 'Harbour club'
defaultContentLanguage = 'en'
timeZone = 'Europe/Oslo'

[languages.en]
weight = 1
[languages.sv]
weight = 2

[permalinks]
projects = '/made/:year/:slug/'
`

const ride = (title: string): string => `+++
title = "${title}"
date = 2027-05-06T18:00:00+02:00
end = 2027-05-06T20:30:00+02:00
location = "Harbour hall"
image = "ride.jpg"
aliases = ["/old/spring/"]
slug = "first-ride"
[registration]
url = "https://tickets.example.org/1"
+++

## The route {#route .wide}

{{< figure src="map.png" alt="Map" caption="Along the water" >}}

After [the autumn ride]({{< ref "events/autumn.md" >}}) comes [winter](../winter/).

{{< youtube dQw4w9WgXcQ >}}

{{< box colour="red" >}}
Bring *lights*.
{{< /box >}}
`

/** A club's site as Hugo has it: by path, a file's text. */
export const hugoSite: Readonly<Record<string, string>> = {
  'hugo.toml': config,
  'content/_index.md': '---\ntitle: Harbour club\n---\n',
  'content/events/_index.md': '---\ntitle: Events\n---\nAll of them.\n',
  'content/events/spring/index.md': ride('Spring ride'),
  'content/events/spring/index.sv.md': ride('Vårturen'),
  'content/events/spring/notes.md': 'Not a page of its own.\n',
  'content/events/spring/ride.jpg': 'x',
  'content/events/spring/map.png': 'x',
  'content/events/autumn.md':
    '---\ntitle: Autumn ride\ndate: 2027-10-06T17:00:00+02:00\ndraft: true\n---\nAs [in spring]({{< ref "events/spring" >}}).\n',
  'content/events/winter.md': '---\ntitle: Winter ride\ndate: 2027-12-06\n---\nCold.\n',
  'content/events/winter.sv.md': '---\ntitle: Vinterturen\ndate: 2027-12-06\n---\nKallt.\n',
  'content/projects/lamp.md':
    '{\n  "title": "Lamp",\n  "date": "2027-01-02",\n  "slug": "lamp-two"\n}\n\nA lamp. ![Lit](/img/lamp.png)\n',
  'static/img/lamp.png': 'x',
}
