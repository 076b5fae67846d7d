import { serveThread } from '../../../platform/threads'
import type { Facts } from './facts'
import type { MailDraft, StepName } from './mail-draft'
import { steps } from './steps'

type Call = { step: StepName; mail: MailDraft; facts: Facts }

serveThread((input) => {
  const { step, mail, facts } = input as Call
  const found = steps.find((one) => one.name === step)
  if (!found) throw new Error(`There is no step ${step}.`)
  return found.run(mail, facts)
})
