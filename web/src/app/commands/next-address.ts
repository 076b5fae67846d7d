/** Where a ticket opens from here: beside the list of the view on the screen, else alone. `from`: path and search. */
export function nextAddress(from: { pathname: string; search: string }, number: number): string {
  const view = /^\/desk\/views\/[^/]+/.exec(from.pathname)?.[0]
  return view === undefined ? `/desk/tickets/${number}` : `${view}/${number}${from.search}`
}
