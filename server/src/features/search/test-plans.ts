import { z } from 'zod'

/** One reading of a table in a plan that was run. */
export type Scan = { kind: string; table: string; index: string | null; rowsRead: number }

const Node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  get Plans() {
    return z.array(Node).default([])
  },
})
type Node = z.output<typeof Node>
const Explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: Node })]) })])

/** Every scan in the answer to `explain (analyze, format json)`, with the rows it took from the table, kept or not. */
export const scansOf = (rows: unknown): Scan[] => scansBelow(Explained.parse(rows)[0]['QUERY PLAN'][0].Plan)

function scansBelow(node: Node): Scan[] {
  const below = node.Plans.flatMap(scansBelow)
  const table = node['Relation Name']
  if (table === undefined) return below
  const rowsRead = (node['Actual Rows'] + node['Rows Removed by Filter']) * node['Actual Loops']
  return [{ kind: node['Node Type'], table, index: node['Index Name'] ?? null, rowsRead }, ...below]
}
