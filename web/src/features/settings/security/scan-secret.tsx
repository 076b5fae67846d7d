import { type FormEvent, useRef } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { buttonLook } from '../../../ui/button-look'
import { Field } from '../../../ui/field'
import { TextInput } from '../../../ui/text-input'
import { CopyButton } from '../copy-button'
import { SecretPicture } from './secret-picture'

export interface ScanSecretProps {
  secret: string
  /** The same as an `otpauth:` address, which opens an authenticator on this device. */
  uri: string
  isBusy: boolean
  onCode: (code: string) => void
  onCancel: () => void
}

/** The secret to put into an authenticator, and the code that proves it is there. */
export function ScanSecret({ secret, uri, isBusy, onCode, onCancel }: ScanSecretProps) {
  const { t } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (form.current) onCode(String(new FormData(form.current).get('code') ?? '').replace(/\s/g, ''))
  }
  return (
    <form ref={form} onSubmit={onSubmit} className="grid gap-4 p-4">
      <p>{t('security.secretLead')}</p>
      <div className="flex flex-wrap items-center gap-5 rounded-control bg-sunken p-4">
        <SecretPicture uri={uri} />
        <div className="grid min-w-60 flex-1 gap-2">
          <p className="text-12 text-muted">{t('security.secret')}</p>
          {/* Groups of four are read and typed without losing one's place; authenticators ignore the gaps. */}
          <code dir="ltr" className="font-mono text-15 break-words select-all">
            {secret.match(/.{1,4}/g)?.join(' ') ?? secret}
          </code>
          <div className="flex flex-wrap items-center gap-2">
            <CopyButton text={secret} />
            <a href={uri} className={buttonLook('link', 'small')}>
              {t('security.openApp')}
            </a>
          </div>
        </div>
      </div>
      <Field label={t('security.code')} hint={t('security.codeHint')} className="max-w-60">
        <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" dir="ltr" />
      </Field>
      <div className="flex gap-2">
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t('security.turnOn')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('security.cancel')}
        </Button>
      </div>
    </form>
  )
}
