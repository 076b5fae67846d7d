import type { CheckedRecipient, RecipientRemark, RecipientsCheck } from '@foyer/contract/recipients'
import type { MailName } from '../../context'
import { addressKey } from '../../people'
import type { GuardFacts } from './guard-store'
import { looksLikeDomain } from './look-alike'

/** Nothing goes there before somebody has seen the address named and said so. */
const naming: ReadonlySet<RecipientRemark> = new Set(['replyTo', 'author', 'lookAlike', 'thirdParty', 'customer'])
const many = 10

export type ToJudge = {
  recipients: readonly MailName[]
  /** Compared form; null where there is no address of theirs. */
  customer: string | null
  isSide: boolean
  facts: GuardFacts
}

/**
 * The recipient guard (email.md 4.1, security.md B10). Who was written to on this side before was chosen then; of them
 * only what is new is said. Pure.
 */
export function judgeRecipients(given: ToJudge): RecipientsCheck {
  const { recipients, customer, isSide, facts } = given
  const items = recipients.map((one) => judge(one, given)).filter((one) => one.remarks.length > 0)
  const known = new Set([...facts.lastAddresses, ...facts.writtenTo, ...(customer === null ? [] : [customer])])
  const showsHistoryTo = isSide
    ? []
    : recipients.map(({ address }) => address).filter((address) => !known.has(addressKey(address)))
  return { items, isMany: recipients.length > many, showsHistoryTo, replyTo: isSide ? null : facts.replyTo }
}

function judge({ name, address }: MailName, given: ToJudge): CheckedRecipient {
  const { customer, isSide, facts } = given
  const key = addressKey(address)
  const isChosen = (isSide ? facts.sideWrittenTo : facts.writtenTo).includes(key)
  const isCustomer = key === customer
  const looksLike = isChosen || isCustomer ? null : looksLikeDomain(domainOf(key), domainsOf(given))
  const all: RecipientRemark[] = [
    ...(isSide || isChosen ? [] : remarksOf(key, given)),
    // Every time: what is said there is not for them.
    ...(isSide && isCustomer ? (['customer'] as const) : []),
    ...(looksLike === null ? [] : (['lookAlike'] as const)),
    ...(facts.own.includes(key) ? (['ownAddress'] as const) : []),
    ...(facts.unreachable.includes(key) ? (['bounced'] as const) : []),
  ]
  return { address, name, remarks: all, looksLike, mustBeNamed: all.some((one) => naming.has(one)) }
}

function remarksOf(key: string, { recipients, customer, facts }: ToJudge): RecipientRemark[] {
  const { replyTo, author } = facts
  const goesToReplyTo = replyTo !== null && recipients.some(({ address }) => addressKey(address) === replyTo)
  return [
    ...(key !== customer && !facts.lastAddresses.includes(key) ? (['new'] as const) : []),
    ...(customer !== null && domainOf(key) !== domainOf(customer) ? (['otherDomain'] as const) : []),
    ...(key === replyTo && key !== customer ? (['replyTo'] as const) : []),
    ...(key === author && !goesToReplyTo ? (['author'] as const) : []),
    ...(key !== customer && facts.thirdParties.includes(key) ? (['thirdParty'] as const) : []),
  ]
}

/** Whom an address could be mistaken for: the customer, this desk, and who is written to already. */
const domainsOf = ({ customer, facts }: ToJudge): string[] => [
  ...new Set([
    ...(customer === null ? [] : [domainOf(customer)]),
    ...facts.ownDomains,
    ...facts.writtenTo.map(domainOf),
  ]),
]

const domainOf = (key: string): string => key.slice(key.lastIndexOf('@') + 1)
