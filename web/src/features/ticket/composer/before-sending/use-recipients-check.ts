import type { RecipientsCheck } from '@foyer/contract/recipients'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../../../lib/api/call'
import { type DraftBody, type DraftKind, isEmptyBody } from '../draft-body'

const restMs = 300

/**
 * What the desk has to say of the people a message goes to, asked once something is written and again when they change.
 * Where it cannot be asked nothing is said here: the server holds what must be named in any case.
 */
export function useRecipientsCheck(number: string, kind: DraftKind, body: DraftBody): RecipientsCheck | undefined {
  const addresses = (list: DraftBody['to']) => list.map((one) => one.address)
  const asked = JSON.stringify([addresses(body.to), addresses(body.cc), addresses(body.bcc)])
  const isWanted = kind !== 'note' && !isEmptyBody(body) && asked !== '[[],[],[]]'
  const rested = useRested(asked)
  const isSide = kind !== 'reply'
  const { data } = useQuery({
    // Newer messages change the answer: it goes with what is asked of the ticket.
    queryKey: ['GET /tickets/{ticket}/check-recipients', { number, isSide, rested }],
    queryFn: () => {
      const [to = [], cc = [], bcc = []] = JSON.parse(rested) as string[][]
      return call('POST /tickets/{ticket}/check-recipients', {
        params: { ticket: number },
        body: { to, cc, bcc, isSide },
      })
    },
    enabled: isWanted && rested === asked,
  })
  // Of other people it says nothing.
  return isWanted && rested === asked ? data : undefined
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), restMs)
    return () => window.clearTimeout(timer)
  }, [value])
  return rested
}
