// Imported before anything else, so it must be understood by any Node that knows modules.
const floor = [20, 19]

/** Ends with one sentence where Node is too old to run the rest. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > floor[0] || (major === floor[0] && minor >= floor[1])) return
  console.error(`Foyer needs Node ${floor.join('.')} or later; this is Node ${process.versions.node}.`)
  process.exit(1)
}
