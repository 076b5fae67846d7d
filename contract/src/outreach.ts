import { z } from 'zod'
import { Email, Empty, Id, IdParams, ListQuery, line, Mention, Name, page, Time, TimeOut, text } from './primitives'
import { route } from './route'

/** `waiting`: until its start. `stopped`: whoever has no mail yet gets none. `undone`: what had not left was taken back too. */
export const OutreachState = z.enum(['waiting', 'running', 'finished', 'stopped', 'undoing', 'undone'])
export type OutreachState = z.output<typeof OutreachState>

const html = text(65_536, 1)
/** Whom it goes to, each once: persons, whoever a question over persons finds, and addresses, known or not. */
const Recipients = z.strictObject({
  personIds: z.array(Id).max(5000).default([]),
  addresses: z.array(Email).max(5000).default([]),
  query: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .meta({ description: 'Text form of the condition language, with the fields of persons; empty: everybody' }),
})
export type Recipients = z.output<typeof Recipients>
const FollowUp = z.strictObject({ days: z.number().int().min(1).max(180), html })
const written = {
  mailboxId: Id,
  subject: line(250),
  html,
  followUp: FollowUp.nullable()
    .default(null)
    .meta({ description: 'Written so many days after the mail, where nobody answered' }),
  recipients: Recipients,
}

export const Outreach = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  state: OutreachState,
  by: Mention,
  mailbox: Mention,
  teamId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  tags: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  followUp: z.object({ days: z.number().int(), html: z.string() }).nullable(),
  query: z.string().nullable().meta({ description: 'The question that chose persons; null where none did' }),
  startAt: TimeOut.nullable(),
  total: z.number().int(),
  mailed: z.number().int().meta({ description: 'Persons who have a ticket and a mail by now' }),
  withdrawn: z.number().int().meta({ description: 'Mails taken back before they left' }),
  refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
  tickets: z
    .object({
      all: z.number().int(),
      open: z.number().int(),
      waiting: z.number().int(),
      done: z.number().int(),
      undelivered: z.number().int(),
      unreleased: z.number().int(),
      followUps: z.number().int().meta({ description: 'Follow-ups that are planned and have not left' }),
    })
    .meta({ description: 'Of those the caller sees: the same tickets as `outreach:"name"` finds' }),
  createdAt: TimeOut,
  finishedAt: TimeOut.nullable(),
})
export type Outreach = z.output<typeof Outreach>

const read = { verb: 'outreach.write', scope: 'read' } as const
const write = { verb: 'outreach.write', scope: 'write' } as const
const chosen = ['query.invalid', 'template.invalid', 'mailbox.unknown', 'outreach.nobody', 'outreach.tooMany'] as const

/** What one of the persons would get, and for how many it would not work; nothing happens. */
export const previewOutreach = route({
  method: 'POST',
  path: '/outreaches/preview',
  access: read,
  body: z.strictObject({ ...written, at: z.number().int().min(0).default(0) }),
  answer: z.object({
    total: z.number().int(),
    refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
    missing: z
      .array(z.object({ name: z.string(), count: z.number().int() }))
      .meta({ description: 'Placeholders that come out empty without a default, and for how many' }),
    needsRelease: z.boolean().meta({ description: 'Each mail waits for another agent' }),
    person: z
      .object({
        id: z.string().nullable(),
        name: z.string(),
        address: z.string().nullable(),
        refusedCode: z.string().nullable(),
        missing: z.array(z.string()),
        subject: z.string(),
        html: z.string(),
        followUpHtml: z.string().nullable(),
      })
      .meta({ description: 'The one at `at`, in the order of sending' }),
  }),
  errors: chosen,
})
/** Settles who is meant, and begins at once or at `startAt`: a job opens a ticket and writes a mail for each person. */
export const createOutreach = route({
  method: 'POST',
  path: '/outreaches',
  access: write,
  status: 201,
  answer: Outreach,
  body: z.strictObject({
    ...written,
    name: Name,
    teamId: Id.nullable().optional().meta({ description: 'Left out: the team of the mailbox' }),
    assigneeId: Id.nullable().default(null),
    tags: z.array(line(100)).max(20).default([]),
    startAt: Time.nullable().default(null),
  }),
  errors: [
    ...chosen,
    'team.unknown',
    'assignee.cannotSee',
    'outreach.nameTaken',
    'outreach.tooManyAtOnce',
    'outreach.startInPast',
  ],
})
/** Of the mailboxes the caller may answer from, newest first. */
export const listOutreaches = route({
  method: 'GET',
  path: '/outreaches',
  access: read,
  query: ListQuery,
  answer: page(Outreach),
  errors: ['cursor.invalid'],
})
export const getOutreach = route({
  method: 'GET',
  path: '/outreaches/{id}',
  access: read,
  params: IdParams,
  answer: Outreach,
  errors: ['outreach.unknown'],
})
/** Who got no mail and why, of the persons the caller may see. */
export const listRefusedPersons = route({
  method: 'GET',
  path: '/outreaches/{id}/refused',
  access: read,
  params: IdParams,
  query: ListQuery,
  answer: page(
    z.object({
      id: z.string(),
      personId: z.string().nullable(),
      name: z.string(),
      address: z.string().nullable(),
      code: z.string(),
    }),
  ),
  errors: ['outreach.unknown', 'cursor.invalid'],
})
/** Whoever has no mail by now gets none; what was written stays and goes its way. */
export const stopOutreach = route({
  method: 'POST',
  path: '/outreaches/{id}/stop',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: Outreach,
  errors: ['outreach.unknown'],
})
/** Stops it, and takes back every mail and follow-up that has not left, with its ticket. What has left stays. */
export const undoOutreach = route({
  method: 'POST',
  path: '/outreaches/{id}/undo',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: Outreach,
  errors: ['outreach.unknown'],
})
/** Goes on with those who have no mail: left by a stop or an undo, or refused before. */
export const resumeOutreach = route({
  method: 'POST',
  path: '/outreaches/{id}/resume',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: Outreach,
  errors: ['outreach.unknown', 'outreach.running'],
})
