import { type AnsweredBy, AutoReply } from '@foyer/contract/desk'
import { mainLanguage } from '@foyer/contract/languages'
import { z } from 'zod'
import type { ArrivedMailbox } from '../arrival-store'

export type FittingReply = z.output<typeof AutoReply>
const Replies = z.array(AutoReply)
const opening: readonly AnsweredBy[] = ['new', 'followUp']
const usualAwayHours = 24

/**
 * The entries of a mailbox's list that fit, in their order. Only `always` does so far: without opening hours of its own a
 * desk is neither inside nor outside them.
 */
export function fittingReplies(
  mailbox: Pick<ArrivedMailbox, 'autoReplies'>,
  about: { now: Date; answeredBy: AnsweredBy; language: string | null },
): FittingReply[] {
  return Replies.parse(mailbox.autoReplies).filter(
    (reply) =>
      reply.when === 'always' &&
      (reply.on ?? opening).includes(about.answeredBy) &&
      isWithin(reply, about.now) &&
      speaks(reply.languages ?? [], about.language),
  )
}

const isWithin = ({ from, until }: FittingReply, now: Date): boolean =>
  (from == null || new Date(from) <= now) && (until == null || now < new Date(until))

const speaks = (languages: readonly string[], language: string | null): boolean =>
  languages.length === 0 || (language !== null && languages.some((one) => mainLanguage(one) === mainLanguage(language)))

export type Once = { within: 'ticket' | 'mailbox'; hours: number | null }

/** How often it may be said to one person: once in so many hours in the mailbox; else once on a ticket, each day anew where that goes on. */
export function onceOf(reply: FittingReply, answeredBy: AnsweredBy): Once {
  const hours = reply.oncePerHours === undefined && isBounded(reply) ? usualAwayHours : (reply.oncePerHours ?? null)
  if (hours !== null) return { within: 'mailbox', hours }
  return { within: 'ticket', hours: opening.includes(answeredBy) ? null : usualAwayHours }
}

const isBounded = ({ from, until }: FittingReply): boolean => from != null || until != null
