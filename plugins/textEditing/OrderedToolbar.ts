import {styled} from 'styled-components'

/** What is seldom used, and stands behind “…” where there is no room for all. */
const rare = ['code', 'strike-through', 'underline', 'sub', 'sup', 'footnote']

const rareButtons = rare.map((name) => `[data-testid='action-button-${name}']`).join(', ')

/**
 * The Studio's toolbar puts what has no room into a menu, from its end. It has no setting for the
 * order of its buttons: so those that are seldom used are moved to the end, where it measures them
 * too, and the buttons for text get more of the room than those for blocks.
 */
export const OrderedToolbar = styled.div`
  min-width: 0;

  [data-testid='action-menu-auto-collapse-menu'] div:has(> ${rareButtons}),
  [data-testid='action-menu-auto-collapse-menu'] div:has(> div > ${rareButtons}) {
    order: 1;
  }

  [data-testid='action-menu-auto-collapse-menu'] > :nth-child(2) {
    order: 2;
  }

  div:has(> [data-testid='action-menu-auto-collapse-menu']) {
    flex-grow: 3;
  }
`
