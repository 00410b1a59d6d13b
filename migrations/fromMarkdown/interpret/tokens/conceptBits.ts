import {type Concept, conceptIndex, concepts} from '../lexicon/concepts.ts'

/** A set of concepts as bits, which is joined and asked quickly. */
export type ConceptBits = number[]

const width = 32
const size = Math.ceil(concepts.length / width)

const empty: Readonly<ConceptBits> = Array.from({length: size}, () => 0)

export function noBits(): ConceptBits {
  return empty.slice()
}

export function addConcept(bits: ConceptBits, concept: Concept): void {
  const index = conceptIndex(concept)
  const place = Math.floor(index / width)
  bits[place] = (bits[place] ?? 0) | (1 << (index % width))
}

/** Adds the concepts of another set. */
export function joinBits(bits: ConceptBits, other: Readonly<ConceptBits>): void {
  for (let place = 0; place < size; place += 1) {
    bits[place] = (bits[place] ?? 0) | (other[place] ?? 0)
  }
}

/** Whether two sets have a concept in common. */
export function shareConcept(bits: Readonly<ConceptBits>, other: Readonly<ConceptBits>): boolean {
  for (let place = 0; place < size; place += 1) {
    if (((bits[place] ?? 0) & (other[place] ?? 0)) !== 0) return true
  }
  return false
}

/** Whether a set has the concept at a place among all. */
export function hasIndex(bits: Readonly<ConceptBits>, index: number): boolean {
  return ((bits[Math.floor(index / width)] ?? 0) & (1 << (index % width))) !== 0
}

export function hasConcept(bits: Readonly<ConceptBits>, concept: Concept): boolean {
  return hasIndex(bits, conceptIndex(concept))
}
