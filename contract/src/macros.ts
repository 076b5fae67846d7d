import { z } from 'zod'
import { all, Empty, Id, IdParams, Locale, line, Name, Time, TimeOut, text, Version } from './primitives'
import { route } from './route'
import { CustomFieldValue, Priority, TagName, Ticket, TicketParams } from './tickets'

/** Who sees a macro: its maker, the members of one team, or the whole desk. */
export const MacroScope = z.enum(['personal', 'team', 'shared'])
export const MacroKind = z.enum(['macro', 'snippet'])

const choice = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.strictObject({ action: z.literal(action), ...shape })
const Tags = z.array(TagName).min(1).max(50)
/**
 * What a macro changes: the actions of the vocabulary (`actions.ts`) that make sense on any ticket and can be taken back.
 * Two are relative and become absolute on the ticket: `assign` to `me`, and `snooze` for hours from then on.
 */
export const MacroAction = z.discriminatedUnion('action', [
  choice('setStatus', { status: z.string().min(1).max(60) }),
  choice('snooze', { hours: z.number().int().min(1).max(8_760) }),
  choice('setPriority', { priority: Priority }),
  choice('setType', { type: z.string().max(60).nullable() }),
  choice('setCategory', { categoryId: Id.nullable() }),
  choice('assign', { assigneeId: Id.or(z.literal('me')).nullable() }),
  choice('setTeam', { teamId: Id.nullable() }),
  choice('addTags', { tags: Tags }),
  choice('removeTags', { tags: Tags }),
  choice('setField', { key: z.string().max(60), value: CustomFieldValue }),
])
export type MacroAction = z.output<typeof MacroAction>

/** Why one action cannot be carried out: what it names is gone, or the ticket does not take it. */
export const MacroProblem = z.object({
  macroId: z.string(),
  index: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Of the action in the macro; null where the macro itself is gone' }),
  code: z.string(),
  value: z.string().meta({ description: 'What the action names; empty where that is not the reason' }),
})
export type MacroProblem = z.output<typeof MacroProblem>

/** `kind` is never set: what has actions is a macro, what has text alone a snippet. Both live under the same routes. */
export const MacroSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: MacroKind,
  scope: MacroScope,
  teamId: z.string().nullable().meta({ description: 'Null for one of a team that is gone' }),
  ownerId: z.string().nullable().meta({ description: 'The agent who looks after it' }),
  name: z.string(),
  preview: z.string().meta({ description: 'The first 500 characters of its text, placeholders as written' }),
  actions: z.array(MacroAction),
  tags: z.array(z.string()),
  languages: z.array(z.string()).meta({ description: 'Of the text; none means any' }),
  reviewAt: TimeOut.nullable(),
  useCount: z.number().int(),
  lastUsedAt: TimeOut.nullable(),
  usedByMeAt: TimeOut.nullable().meta({ description: 'When the caller used it last' }),
  problems: z.array(MacroProblem).meta({ description: 'Actions that name something gone or no longer in use' }),
  abilities: z.array(z.string()).meta({ description: 'Verbs the caller holds over it' }),
})
export type MacroSummary = z.output<typeof MacroSummary>
export const Macro = MacroSummary.extend({
  html: z.string().meta({ description: 'With placeholders, as its author wrote it; clean it before it is shown' }),
})
export type Macro = z.output<typeof Macro>

/** A text filled in. What could not be stays in it as `{{ name }}`. */
export const FilledText = z.object({
  html: z.string(),
  text: z.string(),
  missing: z.array(z.string()).meta({ description: 'Placeholders that came out empty and have no default' }),
  unknown: z.array(z.string()).meta({ description: 'Placeholders the desk does not have (any more)' }),
})
export type FilledText = z.output<typeof FilledText>
/** One thing a macro would change, as the event would tell it: before and after by id. */
export const MacroChange = z.object({
  type: z.string().meta({ description: 'Of the event' }),
  data: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.string()).meta({ description: 'Names of the ids in data' }),
})
export type MacroChange = z.output<typeof MacroChange>

const read = { verb: 'macro.write', scope: 'read' } as const
/** Team and shared ones also need `macro.share`, and of a token the scope `admin`. */
const write = { verb: 'macro.write', scope: 'write' } as const
const html = text(65_536)
const fields = {
  name: Name,
  scope: MacroScope,
  teamId: Id.nullable(),
  ownerId: Id.nullable(),
  html,
  actions: z.array(MacroAction).max(25),
  tags: z.array(line(60)).max(20),
  languages: z.array(Locale).max(20),
  reviewAt: Time.nullable(),
}
const errors = [
  'template.invalid',
  'macro.empty',
  'macro.notManaged',
  'macro.tooMany',
  'macro.gone',
  'team.unknown',
  'agent.unknown',
  'field.unknown',
  'field.invalid',
] as const

export const listMacros = route({
  method: 'GET',
  path: '/macros',
  access: read,
  query: z.strictObject({ kind: MacroKind.optional() }),
  answer: all(MacroSummary),
})
export const createMacro = route({
  method: 'POST',
  path: '/macros',
  access: write,
  status: 201,
  answer: Macro,
  errors,
  body: z.strictObject({
    ...fields,
    scope: MacroScope.default('personal'),
    teamId: fields.teamId.default(null),
    ownerId: Id.nullable().optional().meta({ description: 'The caller, unless somebody else is named' }),
    html: html.default(''),
    actions: fields.actions.default([]),
    tags: fields.tags.default([]),
    languages: fields.languages.default([]),
    reviewAt: fields.reviewAt.default(null),
  }),
})
export const getMacro = route({
  method: 'GET',
  path: '/macros/{id}',
  access: read,
  params: IdParams,
  answer: Macro,
  errors: ['macro.unknown'],
})
export const changeMacro = route({
  method: 'PATCH',
  path: '/macros/{id}',
  access: write,
  params: IdParams,
  answer: Macro,
  errors: [...errors, 'macro.unknown', 'version.stale'],
  body: z.strictObject({ ...fields, version: Version }).partial(),
})
export const deleteMacro = route({
  method: 'DELETE',
  path: '/macros/{id}',
  access: write,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['macro.unknown', 'macro.notManaged'],
})
export const restoreMacro = route({
  method: 'POST',
  path: '/macros/{id}/restore',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: Macro,
  errors: ['macro.unknown', 'macro.notManaged', 'macro.tooMany'],
})
/** A text as it stands in a form, with invented people or those of a ticket; nothing is saved, unknown placeholders are listed. */
export const previewMacroText = route({
  method: 'POST',
  path: '/macros/preview',
  access: read,
  body: z.strictObject({ html, ticket: z.string().max(60).optional() }),
  answer: FilledText,
  errors: ['template.invalid', 'ticket.unknown'],
})
/** What the macro would write and change here; nothing happens. */
export const previewMacro = route({
  method: 'POST',
  path: '/tickets/{ticket}/macros/{id}/preview',
  access: { verb: 'ticket.note', scope: 'read' },
  params: TicketParams.extend({ id: z.string() }),
  body: Empty.optional(),
  answer: FilledText.extend({ changes: z.array(MacroChange), problems: z.array(MacroProblem) }),
  errors: ['ticket.unknown', 'macro.unknown', 'template.invalid'],
})
/**
 * Carries the macro's actions out in one act; its text is the composer's matter (`macroIds` of the reply). Where some
 * cannot be carried out, nothing happens and 409 `macro.unfit` lists them, unless `skipUnfit` leaves them out.
 */
export const applyMacro = route({
  method: 'POST',
  path: '/tickets/{ticket}/macros/{id}/apply',
  access: { verb: 'ticket.change', scope: 'write' },
  params: TicketParams.extend({ id: z.string() }),
  body: z.strictObject({ skipUnfit: z.boolean().default(false) }).optional(),
  answer: z.object({
    ticket: Ticket,
    eventIds: z.array(z.string()).meta({ description: 'What was done, oldest first; undone one by one from the end' }),
  }),
  errors: ['ticket.unknown', 'ticket.merged', 'macro.unknown', 'macro.unfit'],
})
