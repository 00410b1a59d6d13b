/** A sentence of the importer, in which values stand in backticks. */
export function Words({text}: {readonly text: string}) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // The parts of a sentence never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <code key={index} style={{overflowWrap: 'anywhere'}}>
        {part}
      </code>
    ) : (
      part
    ),
  )
}
