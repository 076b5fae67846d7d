import pg from 'pg'

/** Gathers 500 messages of the corpus on its newest ticket of twenty; gives its number. */
export async function makeLongTicket(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; number: string }>(
      "select id, number from tickets where message_count = 20 and status_category = 'open' order by number desc limit 1",
    )
    const [ticket] = rows
    if (ticket === undefined) throw new Error('the corpus has no long ticket')
    await client.query(
      `update messages set ticket_id = $1 where id in
         (select id from messages where ticket_id <> $1 and not is_first order by id desc limit 480)`,
      [ticket.id],
    )
    await client.query('update tickets set message_count = 500 where id = $1', [ticket.id])
    return Number(ticket.number)
  } finally {
    await client.end()
  }
}
