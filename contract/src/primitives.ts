import { z } from 'zod'

const unsafeText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Well-formed Unicode without NUL or other controls (tab and line breaks pass). */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => !unsafeText.test(value), 'Contains characters that no text may hold.')

/** One line, trimmed, NFC. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(text(max, min).refine((value) => !/[\r\n\t\u2028\u2029]/.test(value), 'Must be a single line.'))

export const Id = z.uuid()
export const Time = z.iso.datetime({ offset: true, precision: 3 }).or(z.iso.datetime({ offset: true }))
export const TimeOut = z.string().meta({ description: 'ISO 8601, UTC, milliseconds', format: 'date-time' })
/** One address, at most 254 characters (RFC 5321 §4.5.3.1.3), without display name. */
export const Email = z
  .string()
  .trim()
  .max(254)
  .refine(
    (value) =>
      /^[^\s@<>(),;:\\"[\]\u0000-\u001f]+@[^\s@<>(),;:\\"[\]\u0000-\u001f]+\.[^\s@<>(),;:\\"[\]\u0000-\u001f.]+$/.test(
        value,
      ),
    'Must be one e-mail address.',
  )
/** A host name of at least two parts, in small letters, internationalized ones in their ASCII form. */
export const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'Must be a domain.')
/** An address or a network, such as 10.0.0.0/8. */
export const Network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
export const Name = line(200)
export const Locale = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Must be a BCP 47 language tag.')
const isZone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== null
  } catch {
    return false
  }
}
export const TimeZone = z.string().max(64).refine(isZone, 'Must be an IANA time zone.')
export const Key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,59}$/, 'Must start with a small letter and hold letters and digits only.')
/** Names by locale, at least one. */
export const Names = z
  .record(Locale, line(200))
  .refine((names) => Object.keys(names).length > 0, 'At least one name is needed.')
/** The id or the number of a ticket. As with every id in a path, one that cannot be is as unknown as one that never was. */
export const TicketRef = z.string()

export const Version = z.number().int().positive()
export const Empty = z.strictObject({})
export const IdParams = z.strictObject({ id: z.string() })
export const ListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
})
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
/** Short lists that are always given whole. */
export const all = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.null() })
export const Nothing = z.null()
export const Mention = z.object({ id: z.string(), name: z.string() })
/** RFC 5322 mailbox: display name and address. */
export const MailAddress = z.object({ name: z.string(), address: z.string() })
/** A server of mail: its name or its address. */
export const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[^\s/:@]+$|^\[?[0-9a-fA-F:.]+\]?$/, 'Must be a host name or an address.')
export const Port = z.number().int().min(1).max(65_535)
export const Security = z.enum(['none', 'starttls', 'tls'])
