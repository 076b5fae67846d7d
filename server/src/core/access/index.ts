// Who may do what: the rights table, the one predicate over tickets, and what an actor may reach.
export { abilitiesOf, assertConfirmed, confirmedUntil, guardRoute } from './guard-route'
export { assertMay, canSee, forbidden, mayOn, needsRelease, seatOf, type TicketPlace } from './may'
export { policy, type Reach, reachOf, tokenScopes } from './policy'
export { enterSeat, loadSeat, loadSeats, type Proof } from './seat-store'
export { reachedTickets, visibleTickets } from './visible-tickets'
