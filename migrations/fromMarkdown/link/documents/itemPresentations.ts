import type {Fact, PresentedProject, ProgrammeItem} from '../../interpret/facts.ts'

const leadingName = /^(.{3,60}?)(?:,\s|\s+[–—-]\s|:\s|\s*\()/u

/**
 * The project that a programme item may be about: the name it starts with. A candidate only; a
 * project's page of that name makes it sure.
 */
export function itemPresentations({
  value,
  ...fact
}: Fact<ProgrammeItem>): readonly Fact<PresentedProject>[] {
  if (value.kind === 'break') return []
  const title = leadingName.exec(value.title)?.[1] ?? value.title
  return [
    {
      ...fact,
      confidence: 0.5,
      value: {title, presenters: value.speakers, hrefs: [], pitch: [], blockKeys: []},
    },
  ]
}
