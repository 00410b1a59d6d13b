/** In place of a list's “Add item”: the field under the list adds, and one way is enough. */
export function NoButtons(): null {
  return null
}
