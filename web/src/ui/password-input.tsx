import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../lib/i18n/language'
import { IconButton } from './icon-button'
import { TextInput, type TextInputProps } from './text-input'

export function PasswordInput(props: Omit<TextInputProps, 'type' | 'end'>) {
  const { t } = useLanguage()
  const [isShown, setShown] = useState(false)
  return (
    <TextInput
      {...props}
      dir="ltr"
      type={isShown ? 'text' : 'password'}
      end={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={t(isShown ? 'field.hidePassword' : 'field.showPassword')}
          className="-me-2"
          onClick={() => setShown(!isShown)}
        />
      }
    />
  )
}
