import {styled} from 'styled-components'

/** Below this there is no room for seven columns, beside a document or on a phone. */
const narrow = '40rem'

export const MonthGrid = styled.div`
  container-type: inline-size;

  table {
    border-collapse: collapse;
    table-layout: fixed;
    width: 100%;
  }
  caption {
    padding-bottom: 1em;
    text-align: start;
  }
  th,
  td {
    border: 1px solid var(--card-border-color);
    padding: 0.5em;
    text-align: start;
    vertical-align: top;
  }
  td {
    height: 5.5em;
  }
  ul {
    display: grid;
    gap: 0.25em;
    list-style: none;
    margin: 0.5em 0 0;
    padding: 0;
  }
  a {
    overflow-wrap: anywhere;
  }
  .whole {
    display: none;
  }

  @container (max-width: ${narrow}) {
    tr,
    td {
      display: block;
    }
    thead,
    td.empty,
    .brief {
      display: none;
    }
    td {
      border: 0;
      height: auto;
      padding: 0 0 1em;
    }
    .whole {
      display: inline;
    }
  }
`
