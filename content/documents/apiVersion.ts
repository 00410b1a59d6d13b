/**
 * The version of Sanity's HTTP API that queries are written for: from this one on, a query that names
 * no perspective sees what is published. @see https://www.sanity.io/docs/api-versioning
 */
export const apiVersion = '2025-02-19'
