// Made by scripts/check-catalogues.mjs --write from web/messages/en.json. Do not edit.
import type { ReactNode } from 'react'

type Wrap = (parts: ReactNode[]) => ReactNode

/** Every message of the workspace with the arguments it takes; null takes none. */
export interface Messages {
  'app.name': null
  'command.keyList': null
  'command.nextRegion': null
  'command.palette': null
  'command.previousRegion': null
  'command.settings': null
  'command.signOut': null
  'command.switchTheme': null
  'command.switchTheme.synonyms': null
  'field.hidePassword': null
  'field.showPassword': null
  'form.atLeast': { minimum: number }
  'form.atMost': { maximum: number }
  'form.changes': { count: number }
  'form.discard': null
  'form.invalid': null
  'form.notAnAddress': null
  'form.required': null
  'form.save': null
  'form.setBack': null
  'form.tooLong': { maximum: number }
  'form.tooShort': { minimum: number }
  'key.control': null
  'key.enter': null
  'key.shift': null
  'moment.yesterday': null
  'nav.breached': null
  'nav.label': null
  'nav.settings': null
  'nav.skip': null
  'notHere.home': null
  'notHere.lead': null
  'notHere.title': null
  'palette.move': null
  'palette.placeholder': null
  'palette.run': null
  'picker.create': { name: string | number }
  'picker.nothing': null
  'problem.broken': null
  'problem.network.unreachable': null
  'problem.session.codeWrong': null
  'problem.session.tooMany': null
  'problem.session.wrong': null
  'problem.unknown': null
  'problem.version.stale': null
  'scope.composer': null
  'scope.global': null
  'scope.list': null
  'scope.message': null
  'scope.ticket': null
  'settings.appearance': null
  'settings.appearance.lead': null
  'settings.appearance.synonyms': null
  'settings.back': null
  'settings.find': null
  'settings.group.channels': null
  'settings.group.connections': null
  'settings.group.data': null
  'settings.group.desk': null
  'settings.group.me': null
  'settings.group.people': null
  'settings.group.tickets': null
  'signIn.againLead': null
  'signIn.againTitle': null
  'signIn.code': null
  'signIn.codeHint': null
  'signIn.email': null
  'signIn.lead': null
  'signIn.password': null
  'signIn.submit': null
  'signIn.title': null
  'span.days': { count: number }
  'span.hours': { count: number }
  'span.minutes': { count: number }
  'theme.dark': null
  'theme.label': null
  'theme.light': null
  'theme.system': null
  'ui.close': null
  'ui.loading': null
  'ui.toasts': null
  'ui.tryAgain': null
  'undo.done': { act: string | number }
  'undo.label': null
  'undo.nothing': null
}
