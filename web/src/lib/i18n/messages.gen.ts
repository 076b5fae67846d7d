// Made by scripts/check-catalogues.mjs --write from web/messages/en.json. Do not edit.
import type { ReactNode } from 'react'

type Wrap = (parts: ReactNode[]) => ReactNode

/** Every message of the workspace with the arguments it takes; null takes none. */
export interface Messages {
  'agents.active': null
  'agents.activeHint': null
  'agents.email': null
  'agents.inactive': null
  'agents.invitation': null
  'agents.invitationOpen': null
  'agents.invitationSent': null
  'agents.invite': null
  'agents.invited': null
  'agents.isActive': null
  'agents.lead': null
  'agents.manages': null
  'agents.managesAll': null
  'agents.managesSome': null
  'agents.name': null
  'agents.needsRelease': null
  'agents.needsReleaseHint': null
  'agents.resend': null
  'agents.role': null
  'agents.seat': null
  'app.name': null
  'audit.act': null
  'audit.actor': null
  'audit.agentActivated': null
  'audit.agentDeactivated': null
  'audit.agentInvited': null
  'audit.agentInvitedAgain': null
  'audit.agentJoined': null
  'audit.agentRoleChanged': null
  'audit.at': null
  'audit.data': null
  'audit.deskSetUp': null
  'audit.lead': null
  'audit.mailboxGranted': null
  'audit.mailboxRestricted': null
  'audit.mailboxUnrestricted': null
  'audit.passwordChanged': null
  'audit.passwordReset': null
  'audit.passwordResetRequested': null
  'audit.recoveryUsed': null
  'audit.secondFactorAdded': null
  'audit.secondFactorRemoved': null
  'audit.sessionEnded': null
  'audit.sessionRefused': null
  'audit.signedIn': null
  'audit.signedOut': null
  'audit.system': null
  'audit.teamMembers': null
  'audit.tokenCreated': null
  'audit.tokenRevoked': null
  'bell.answered': null
  'bell.assigned': null
  'bell.assignedBy': { name: string | number }
  'bell.empty': null
  'bell.emptyLead': null
  'bell.gone': null
  'bell.handOverAccepted': { name: string | number }
  'bell.handOverReturned': { name: string | number }
  'bell.handedOver': { name: string | number }
  'bell.held': null
  'bell.mailQuarantined': null
  'bell.mailboxSilent': null
  'bell.mentioned': { name: string | number }
  'bell.newInQueue': null
  'bell.noneUnread': null
  'bell.promiseBroken': null
  'bell.promiseDue': null
  'bell.readAll': null
  'bell.released': { name: string | number }
  'bell.reminder': null
  'bell.replied': { name: string | number }
  'bell.repliedInQueue': { name: string | number }
  'bell.sendCancelled': null
  'bell.sentBack': { name: string | number }
  'bell.settings': null
  'bell.short': null
  'bell.sourceFailing': null
  'bell.title': null
  'bell.toRelease': { name: string | number }
  'bell.undelivered': null
  'bell.unread': null
  'bell.woke': null
  'brands.add': null
  'brands.default': null
  'brands.defaultLead': null
  'brands.lead': null
  'brands.locales': null
  'brands.localesHint': null
  'brands.nameHint': null
  'brands.oneLead': null
  'bulk.act.addTags': null
  'bulk.act.answer': null
  'bulk.act.fields': null
  'bulk.act.macro': null
  'bulk.act.other': null
  'bulk.act.removeTags': null
  'bulk.cancelled': { done: number; count: number }
  'bulk.changed': { count: number }
  'bulk.chosen': { count: number }
  'bulk.clear': null
  'bulk.dismiss': null
  'bulk.lead': null
  'bulk.macro': null
  'bulk.macroApply': { count: number }
  'bulk.macroChanging': { count: number }
  'bulk.macroLooking': null
  'bulk.macroNone': null
  'bulk.macroText': null
  'bulk.macroTried': { count: number }
  'bulk.macroUnchanged': { count: number }
  'bulk.mergeInto': { count: number; number: number }
  'bulk.mergeTitle': { count: number }
  'bulk.none': null
  'bulk.noneToOpen': null
  'bulk.openThese': null
  'bulk.progress': null
  'bulk.reason': { count: number; reason: string | number }
  'bulk.refused.merged': null
  'bulk.refused.unknown': null
  'bulk.removeTags': null
  'bulk.result': { done: number; count: number }
  'bulk.running': { done: number; count: number }
  'bulk.setBackAnyway': null
  'bulk.started': { count: number }
  'bulk.stop': null
  'bulk.tools': null
  'bulk.tryAgain': null
  'bulk.undoResult': { done: number; count: number }
  'bulk.undoing': { done: number; count: number }
  'bulk.undone': { act: string | number }
  'bulk.wasUndone': null
  'categories.lead': null
  'categories.parent': null
  'categories.parentArchived': null
  'channel.api': null
  'channel.chat': null
  'channel.email': null
  'channel.form': null
  'channel.forum': null
  'channel.phone': null
  'channel.text': null
  'command.assignToMe': null
  'command.context': null
  'command.doneNext': null
  'command.donePrevious': null
  'command.fold': null
  'command.follow': null
  'command.keyList': null
  'command.mailbox': null
  'command.next': null
  'command.nextMessage': null
  'command.nextRegion': null
  'command.nextTicket': null
  'command.nextTicket.synonyms': null
  'command.open': null
  'command.openMessage': null
  'command.palette': null
  'command.people.synonyms': null
  'command.previous': null
  'command.previousMessage': null
  'command.previousRegion': null
  'command.select': null
  'command.selectAll': null
  'command.selectNext': null
  'command.selectPrevious': null
  'command.send': null
  'command.sendDone': null
  'command.setOpen': null
  'command.setWaiting': null
  'command.settings': null
  'command.showArrivals': null
  'command.signOut': null
  'command.singleKeys': null
  'command.singleKeys.synonyms': null
  'command.switchTheme': null
  'command.switchTheme.synonyms': null
  'command.unfold': null
  'command.unread': null
  'composer.addNote': null
  'composer.asNote': null
  'composer.attach': null
  'composer.bcc': null
  'composer.bold': null
  'composer.cc': null
  'composer.code': null
  'composer.compare': null
  'composer.continueHere': null
  'composer.discardVersion': null
  'composer.drop': null
  'composer.elsewhere': null
  'composer.empty': null
  'composer.failedFiles': { names: string | number }
  'composer.filesAsLinks': { size: number; limit: number }
  'composer.filesTotal': { size: number; limit: number }
  'composer.fix': null
  'composer.forgotten': { words: string | number }
  'composer.insertVersion': null
  'composer.italic': null
  'composer.keepEditing': null
  'composer.kinds': null
  'composer.link': null
  'composer.linkAddress': null
  'composer.list': null
  'composer.makeNote': null
  'composer.makeNoteYes': null
  'composer.marks': null
  'composer.mention': null
  'composer.mentionBlind': null
  'composer.noRecipient': null
  'composer.notSaved': { reason: string | number }
  'composer.note': null
  'composer.noteLabel': null
  'composer.notePlaceholder': null
  'composer.numbers': null
  'composer.offline': null
  'composer.onlyThere': null
  'composer.otherVersion': { date: string | number }
  'composer.pending': null
  'composer.progress': { share: number }
  'composer.quote': null
  'composer.quoted': { name: string | number }
  'composer.removeFile': { name: string | number }
  'composer.removeRecipient': { name: string | number }
  'composer.reply': null
  'composer.replyLabel': null
  'composer.replyPlaceholder': null
  'composer.retryFile': { name: string | number }
  'composer.rightLost': null
  'composer.saved': null
  'composer.savedHere': null
  'composer.send': { status: string | number }
  'composer.sendAlsoToNamed': { names: string | number }
  'composer.sendAnyway': null
  'composer.sendAsIs': null
  'composer.sendFree': null
  'composer.sendOpen': { status: string | number }
  'composer.sendOther': null
  'composer.sendToNamed': { names: string | number }
  'composer.sendWithoutFile': null
  'composer.sendsWhenUploaded': null
  'composer.side': null
  'composer.side.synonyms': null
  'composer.sideLabel': null
  'composer.sideNew': null
  'composer.sidePlaceholder': null
  'composer.sideWhich': null
  'composer.stale': null
  'composer.stopWaiting': null
  'composer.subject': null
  'composer.to': null
  'composer.tryFilesAgain': null
  'composer.unfilled': { count: number }
  'composer.versionDiscarded': null
  'composer.versionInserted': null
  'composer.withdrawn': { name: string | number }
  'context.address': null
  'context.category': null
  'context.cc': null
  'context.customer': null
  'context.due': null
  'context.followers': null
  'context.language': null
  'context.localTime': null
  'context.mailbox': null
  'context.noAnswer': null
  'context.none': null
  'context.notes': null
  'context.organization': null
  'context.others': null
  'context.phone': null
  'context.priority': null
  'context.properties': null
  'context.reopened': null
  'context.tags': null
  'context.type': null
  'context.unreachable': null
  'delivery.accepted': null
  'delivery.bounced': null
  'delivery.cancelled': null
  'delivery.captured': null
  'delivery.delayed': null
  'delivery.failed': null
  'delivery.held': null
  'delivery.queued': null
  'delivery.retry': null
  'delivery.sending': null
  'dkim.keep': null
  'dkim.lead': { name: string | number }
  'dkim.make': null
  'dkim.none': null
  'dkim.publish': null
  'dkim.remove': null
  'dkim.removeLead': null
  'dkim.removeSure': null
  'dkim.signing': { name: string | number }
  'dkim.title': null
  'dns.dkimMissing': null
  'dns.dkimNoKey': null
  'dns.dkimOther': null
  'dns.dkimReady': null
  'dns.dkimSigning': null
  'dns.dmarcEnforced': null
  'dns.dmarcMissing': null
  'dns.dmarcSeveral': null
  'dns.dmarcWatching': null
  'dns.missing': null
  'dns.mxFound': null
  'dns.mxMissing': null
  'dns.noAnswer': null
  'dns.ok': null
  'dns.spfEverybody': null
  'dns.spfFound': null
  'dns.spfMissing': null
  'dns.spfSeveral': null
  'dns.unknown': null
  'dns.wrong': null
  'drafts.aside': null
  'drafts.empty': null
  'drafts.emptyLead': null
  'drafts.title': null
  'field.hidePassword': null
  'field.showPassword': null
  'fields.boolean': null
  'fields.choice': null
  'fields.choices': null
  'fields.date': null
  'fields.kind': null
  'fields.lead': null
  'fields.longText': null
  'fields.no': null
  'fields.number': null
  'fields.options': null
  'fields.owner': null
  'fields.person': null
  'fields.text': null
  'fields.yes': null
  'form.atLeast': { minimum: number }
  'form.atMost': { maximum: number }
  'form.badCharacters': null
  'form.changes': { count: number }
  'form.discard': null
  'form.invalid': null
  'form.notADomain': null
  'form.notAHost': null
  'form.notALanguage': null
  'form.notATimeZone': null
  'form.notAnAddress': null
  'form.notOneLine': null
  'form.passwordAgain': null
  'form.required': null
  'form.save': null
  'form.setBack': null
  'form.tooLong': { maximum: number }
  'form.tooShort': { minimum: number }
  'form.twice': null
  'form.unsaved': null
  'general.addServer': null
  'general.arcSealers': null
  'general.arcSealersHint': null
  'general.frontServers': null
  'general.frontServersHint': null
  'general.group': null
  'general.lead': null
  'general.locale': null
  'general.localeHint': null
  'general.mailGroup': null
  'general.mailLead': null
  'general.network': null
  'general.removeServer': { name: string | number }
  'general.servId': null
  'general.timeZone': null
  'general.timeZoneHint': null
  'general.undo': null
  'general.undoHint': null
  'general.upload': null
  'guard.author': { address: string | number }
  'guard.bounced': null
  'guard.customer': null
  'guard.history': { names: string | number }
  'guard.lookAlike': { address: string | number }
  'guard.many': { count: number }
  'guard.new': null
  'guard.otherDomain': null
  'guard.ownAddress': null
  'guard.replyTo': null
  'guard.thirdParty': null
  'handOver.accept': null
  'handOver.acceptCommand': null
  'handOver.accepted': { number: string | number }
  'handOver.act': null
  'handOver.choose': null
  'handOver.command': null
  'handOver.given': { to: string | number }
  'handOver.incomplete': null
  'handOver.name': null
  'handOver.receiverGone': null
  'handOver.return': null
  'handOver.returnCommand': null
  'handOver.returned': { number: string | number }
  'handOver.summary': null
  'handOver.summaryHint': null
  'handOver.synonyms': null
  'handOver.takeBack': null
  'handOver.takeBackCommand': null
  'handOver.title': { number: number }
  'handOver.to': null
  'handOver.toYou': { by: string | number }
  'handOver.toYourTeam': { by: string | number; to: string | number }
  'handOver.tookBack': { number: string | number }
  'handOver.tried': null
  'handOver.waits': { by: string | number; to: string | number }
  'handOver.why': null
  'handOver.writer': null
  'handOver.writerGiver': null
  'handOver.writerReceiver': null
  'handOver.writes': { name: string | number }
  'handOver.youWrite': null
  'held.address-proof': null
  'held.agent-answered-directly': null
  'held.mail.quota': null
  'held.mail.quota.long': null
  'held.mail.release': null
  'held.mail.release.long': null
  'held.mail.restored': null
  'held.mail.restored.long': null
  'held.mail.scheduled': null
  'held.mail.scheduled.long': { time: string | number }
  'held.mail.undo': null
  'held.mail.undo.long': null
  'held.pending': null
  'held.stranger': null
  'held.unproven-address-mark': null
  'inbound.blocked-sender': null
  'inbound.blocked-sender.long': null
  'inbound.bounce-unmatched': null
  'inbound.bounce-unmatched.long': null
  'inbound.duplicate': null
  'inbound.duplicate.long': null
  'inbound.limits': null
  'inbound.limits.long': null
  'inbound.no-mailbox': null
  'inbound.no-mailbox.long': null
  'inbound.no-sender': null
  'inbound.no-sender.long': null
  'inbound.own-address': null
  'inbound.own-address.long': null
  'inbound.own-loop': null
  'inbound.own-loop.long': null
  'inbound.parse-crash': null
  'inbound.parse-crash.long': null
  'inbound.parse-empty': null
  'inbound.parse-empty.long': null
  'inbound.parse-timeout': null
  'inbound.parse-timeout.long': null
  'inbound.report-unmatched': null
  'inbound.report-unmatched.long': null
  'inbound.too-large': null
  'inbound.too-large.long': null
  'incident.act': { count: string | number }
  'incident.answer': null
  'incident.answered': { count: number }
  'incident.card': null
  'incident.cause': null
  'incident.choose': null
  'incident.command': null
  'incident.confirm': { count: string | number }
  'incident.incomplete': null
  'incident.joined': { number: number; target: number }
  'incident.lead': null
  'incident.leadRelease': null
  'incident.link': null
  'incident.more': { count: number }
  'incident.none': null
  'incident.part': null
  'incident.partOf': null
  'incident.reports': { count: number; done: string | number }
  'incident.solved': { number: number }
  'incident.solvedAt': { date: string | number }
  'incident.status': null
  'incident.statusUsual': null
  'incident.synonyms': null
  'incident.tickets': null
  'incident.title': { number: number }
  'incident.use': null
  'incoming.after': null
  'incoming.again': null
  'incoming.againCancel': null
  'incoming.againDo': null
  'incoming.againDone': null
  'incoming.againLead': null
  'incoming.againSame': null
  'incoming.all': null
  'incoming.allSteps': { count: string | number }
  'incoming.arrived': { time: string | number; way: string | number; kilobytes: string | number }
  'incoming.at': null
  'incoming.before': null
  'incoming.choose': null
  'incoming.dropped': null
  'incoming.empty': null
  'incoming.emptyLead': null
  'incoming.envelopeFrom': null
  'incoming.fewSteps': null
  'incoming.from': null
  'incoming.held': null
  'incoming.mail': null
  'incoming.mailFrom': { address: string | number }
  'incoming.many': null
  'incoming.manyClose': null
  'incoming.manyDo': { count: string | number }
  'incoming.manyDone': { count: number; read: string | number }
  'incoming.manyFound': { count: number; read: string | number }
  'incoming.manyReading': { count: number }
  'incoming.manyStop': null
  'incoming.messages': null
  'incoming.noHit': null
  'incoming.noSender': null
  'incoming.openTicket': { number: string | number }
  'incoming.original': null
  'incoming.part.files': null
  'incoming.part.html': null
  'incoming.part.kind': null
  'incoming.part.message': null
  'incoming.part.no': null
  'incoming.part.none': null
  'incoming.part.state': null
  'incoming.part.subject': null
  'incoming.part.text': null
  'incoming.part.yes': null
  'incoming.put': null
  'incoming.quarantined': null
  'incoming.release': null
  'incoming.releaseLead': null
  'incoming.releaseOn': null
  'incoming.releaseStub': null
  'incoming.released': { number: string | number }
  'incoming.row.auto': { number: string | number }
  'incoming.row.bounce': { number: string | number }
  'incoming.row.dropped': { reason: string | number }
  'incoming.row.gone': null
  'incoming.row.held': { number: string | number }
  'incoming.row.new': { number: string | number }
  'incoming.row.on': { number: string | number }
  'incoming.row.quarantined': { reason: string | number }
  'incoming.row.waits': null
  'incoming.search': null
  'incoming.state.dropped': { reason: string | number }
  'incoming.state.first': { number: string | number }
  'incoming.state.gone': null
  'incoming.state.held': { number: string | number }
  'incoming.state.heldLead': null
  'incoming.state.new': { number: string | number }
  'incoming.state.processed': { number: string | number }
  'incoming.state.quarantined': { reason: string | number }
  'incoming.state.received': null
  'incoming.state.receivedLead': null
  'incoming.state.stub': { number: string | number }
  'incoming.ticketNumber': null
  'incoming.title': null
  'incoming.to': null
  'incoming.took': { span: string | number }
  'incoming.way.api': null
  'incoming.way.imap': null
  'incoming.way.import': null
  'incoming.way.lmtp': null
  'incoming.way.smtp': null
  'incoming.what': null
  'key.control': null
  'key.enter': null
  'key.shift': null
  'keys.afterDone': null
  'keys.afterDone.list': null
  'keys.afterDone.next': null
  'keys.afterDone.stay': null
  'keys.altGr': null
  'keys.change': { name: string | number }
  'keys.changed': null
  'keys.clear': { name: string | number }
  'keys.conflict': { names: string | number }
  'keys.export': null
  'keys.fileUnknown': { names: string | number }
  'keys.fileWrong': null
  'keys.fixed': { names: string | number }
  'keys.import': null
  'keys.lead': null
  'keys.none': null
  'keys.ofBrowser': null
  'keys.ofFields': null
  'keys.preset.foyer': null
  'keys.preset.foyer.lead': null
  'keys.preset.helpScout': null
  'keys.preset.helpScout.lead': null
  'keys.preset.zendesk': null
  'keys.preset.zendesk.lead': null
  'keys.presets': null
  'keys.press': null
  'keys.pressFor': { name: string | number }
  'keys.pressHow': null
  'keys.reset': { name: string | number }
  'keys.resetAll': null
  'keys.single': null
  'keys.singleHint': null
  'keys.swap': null
  'link.act': null
  'link.card': null
  'link.command': null
  'link.done': { number: number }
  'link.gone': { number: number }
  'link.kind': null
  'link.kind.childOf': null
  'link.kind.duplicateOf': null
  'link.kind.followUp': null
  'link.kind.followUpOf': null
  'link.kind.hasDuplicate': null
  'link.kind.mayBelongTo': null
  'link.kind.mayInclude': null
  'link.kind.parentOf': null
  'link.kind.related': null
  'link.kind.splitFrom': null
  'link.kind.splitInto': null
  'link.takeOff': { number: number }
  'link.title': { number: number }
  'list.arrivals': { count: number }
  'list.arrived': { count: number }
  'list.asText': null
  'list.asleep': { until: string | number }
  'list.chip.draft': null
  'list.chip.handedOver': null
  'list.chip.held': null
  'list.chip.promised': { until: string | number }
  'list.chip.refused': null
  'list.chip.sample': null
  'list.chip.undelivered': null
  'list.chip.unreleased': null
  'list.clear': null
  'list.column.activity': null
  'list.column.created': null
  'list.column.waiting': null
  'list.due.left': { span: string | number }
  'list.due.over': { span: string | number }
  'list.group': null
  'list.group.head': { name: string | number; count: number }
  'list.group.letBe': null
  'list.group.noDue': null
  'list.group.noMailbox': null
  'list.group.noOrganization': null
  'list.group.noType': null
  'list.group.none': null
  'list.group.tooMany': { count: number }
  'list.group.without': null
  'list.hit.file': { name: string | number }
  'list.hit.note': null
  'list.left.assigned': { assignee: string | number; name: string | number }
  'list.left.changed': { name: string | number }
  'list.left.deleted': { name: string | number }
  'list.left.desk': null
  'list.left.done': { name: string | number }
  'list.left.merged': { number: number; name: string | number }
  'list.left.snoozed': { name: string | number }
  'list.left.spam': { name: string | number }
  'list.left.status': { status: string | number; name: string | number }
  'list.left.taken': { name: string | number }
  'list.left.team': { team: string | number; name: string | number }
  'list.left.unassigned': { name: string | number }
  'list.left.unknown': null
  'list.left.you': null
  'list.loading': null
  'list.lookWider': null
  'list.nextWakes': { ticket: Wrap; subject: string | number; date: string | number }
  'list.noHit': null
  'list.noHitLead': null
  'list.nothing': null
  'list.nothingLead': null
  'list.search': null
  'list.searchHint': null
  'list.sort.activity': null
  'list.sort.created': null
  'list.sort.due': null
  'list.sort.waiting': null
  'list.sorted.down': null
  'list.sorted.up': null
  'list.unread': null
  'list.waits': { span: string | number }
  'macros.action.addTags': null
  'macros.action.removeTags': null
  'macros.action.setField': null
  'macros.addChange': null
  'macros.changeNumber': { position: string | number }
  'macros.changes': null
  'macros.changesNothing': null
  'macros.deleted': { name: string | number }
  'macros.field': null
  'macros.goneChoice': null
  'macros.hours': null
  'macros.insert': null
  'macros.languages': null
  'macros.languagesHint': null
  'macros.lead': null
  'macros.leaveOut': { name: string | number }
  'macros.new': null
  'macros.noOwner': null
  'macros.none': null
  'macros.noneHere': null
  'macros.ownedBy': { name: string | number }
  'macros.owner': null
  'macros.pick': null
  'macros.previewSample': null
  'macros.previewTicket': null
  'macros.problem.gone': { action: string | number }
  'macros.problem.goneNamed': { action: string | number; name: string | number }
  'macros.problem.macroGone': null
  'macros.removeChange': { position: string | number }
  'macros.review': null
  'macros.reviewDue': { date: string | number }
  'macros.reviewOn': { date: string | number }
  'macros.sendWithout': null
  'macros.synonyms': null
  'macros.tags': null
  'macros.tagsMissing': null
  'macros.text': null
  'macros.unfit': null
  'macros.uses': { count: number }
  'macros.whoeverUses': null
  'macros.withMessage': null
  'macros.without': null
  'mailboxes.add': null
  'mailboxes.addAnswer': null
  'mailboxes.address': null
  'mailboxes.agent': null
  'mailboxes.aliases': null
  'mailboxes.aliasesHint': null
  'mailboxes.allHands': null
  'mailboxes.allHandsHint': null
  'mailboxes.answerAway': null
  'mailboxes.answerDown': null
  'mailboxes.answerFrom': null
  'mailboxes.answerHint': null
  'mailboxes.answerHtml': null
  'mailboxes.answerHtmlHint': null
  'mailboxes.answerLanguages': null
  'mailboxes.answerLanguagesHint': null
  'mailboxes.answerOn': null
  'mailboxes.answerOnce': null
  'mailboxes.answerOnceHint': null
  'mailboxes.answerPlace': { place: string | number }
  'mailboxes.answerRemove': null
  'mailboxes.answerText': null
  'mailboxes.answerUntil': null
  'mailboxes.answerUp': null
  'mailboxes.answers': null
  'mailboxes.answersLead': null
  'mailboxes.brand': null
  'mailboxes.cameBack': null
  'mailboxes.cameBackOf': { count: string | number }
  'mailboxes.comesIn': null
  'mailboxes.comesInAgo': { ago: string | number }
  'mailboxes.comesInNever': null
  'mailboxes.disabled': null
  'mailboxes.dns': null
  'mailboxes.dnsAdd': null
  'mailboxes.dnsAgain': null
  'mailboxes.dnsAsking': null
  'mailboxes.dnsFailed': null
  'mailboxes.dnsHost': null
  'mailboxes.dnsLead': { name: string | number; time: string | number }
  'mailboxes.dnsValue': null
  'mailboxes.enabled': null
  'mailboxes.enabledHint': null
  'mailboxes.footer': null
  'mailboxes.goesOut': null
  'mailboxes.goesOutIn': { span: string | number }
  'mailboxes.goesOutNever': null
  'mailboxes.grantFirst': null
  'mailboxes.grantTo': null
  'mailboxes.grants': null
  'mailboxes.grantsLead': null
  'mailboxes.groupAccess': null
  'mailboxes.groupAddress': null
  'mailboxes.groupName': null
  'mailboxes.groupReplies': null
  'mailboxes.header': null
  'mailboxes.health': null
  'mailboxes.history': null
  'mailboxes.historyAll': null
  'mailboxes.historyLast': null
  'mailboxes.historyLast3': null
  'mailboxes.historyNone': null
  'mailboxes.isEnabled': null
  'mailboxes.isRestricted': null
  'mailboxes.layout': null
  'mailboxes.layoutLead': null
  'mailboxes.lead': null
  'mailboxes.levelOf': { name: string | number }
  'mailboxes.levelRead': null
  'mailboxes.levelWork': null
  'mailboxes.localeHint': null
  'mailboxes.name': null
  'mailboxes.never': null
  'mailboxes.none': null
  'mailboxes.noneLed': null
  'mailboxes.number': null
  'mailboxes.onFollowUp': null
  'mailboxes.onNew': null
  'mailboxes.onReopened': null
  'mailboxes.onReply': null
  'mailboxes.oneLead': null
  'mailboxes.openHint': null
  'mailboxes.openToAll': null
  'mailboxes.placeholders': null
  'mailboxes.preview': null
  'mailboxes.previewDark': null
  'mailboxes.previewLight': null
  'mailboxes.previewLook': null
  'mailboxes.previewSample': null
  'mailboxes.previewText': null
  'mailboxes.previewTicket': null
  'mailboxes.relays': null
  'mailboxes.relaysHint': null
  'mailboxes.releaseFor': null
  'mailboxes.releaseForEverybody': null
  'mailboxes.releaseForHint': null
  'mailboxes.releaseForLight': null
  'mailboxes.releaseForNobody': null
  'mailboxes.removeGrant': { name: string | number }
  'mailboxes.reopenDays': null
  'mailboxes.reopenHint': null
  'mailboxes.restricted': null
  'mailboxes.restrictedHint': null
  'mailboxes.signature': null
  'mailboxes.silent': { ago: string | number; usual: string | number }
  'mailboxes.state': null
  'mailboxes.test': null
  'mailboxes.testBack': { date: string | number }
  'mailboxes.testGroup': null
  'mailboxes.testLead': null
  'mailboxes.testNever': null
  'mailboxes.testOut': { date: string | number }
  'mailboxes.unknownPlaceholders': { names: string | number }
  'mailboxes.waiting': null
  'mailboxes.waitingDelayed': { count: number }
  'mailboxes.waitingNone': null
  'merge.act': { source: number; target: number }
  'merge.addParticipants': { names: string | number }
  'merge.candidates': null
  'merge.chooseFirst': null
  'merge.command': null
  'merge.customerStays': { name: string | number }
  'merge.done': { source: number; target: number }
  'merge.drafts': null
  'merge.filled': { names: string | number }
  'merge.from': { number: number }
  'merge.fromLead': { number: number }
  'merge.kept': { number: number; names: string | number }
  'merge.messages': { count: number; number: number }
  'merge.noMail': null
  'merge.number': null
  'merge.older': { number: number }
  'merge.opens': { number: number }
  'merge.otherMailbox': { number: number }
  'merge.outcome': null
  'merge.reason.alikeSubject': null
  'merge.reason.linked': null
  'merge.reason.mayBelongTo': null
  'merge.reason.sameCustomer': null
  'merge.reason.sameOrganization': null
  'merge.remains': null
  'merge.sameCustomer': { name: string | number }
  'merge.synonyms': null
  'merge.tags': { tags: string | number }
  'merge.takeNoPart': { names: string | number }
  'merge.title': { number: number }
  'merge.younger': { number: number }
  'moment.yesterday': null
  'nav.breached': null
  'nav.care': null
  'nav.label': null
  'nav.mine': null
  'nav.more': null
  'nav.queues': null
  'nav.search': null
  'nav.settings': null
  'nav.skip': null
  'nav.tickets': null
  'nav.views': null
  'network.away': { date: string | number }
  'network.keepTheirs': null
  'network.refused': { names: string | number }
  'network.waiting': { count: number }
  'newTicket.direction': null
  'newTicket.email': null
  'newTicket.mailThem': null
  'newTicket.message': null
  'newTicket.name': null
  'newTicket.subject': null
  'newTicket.submit': null
  'newTicket.theirWords': null
  'newTicket.title': null
  'next.duePassed': { date: string | number }
  'next.high': null
  'next.noOther': null
  'next.none': null
  'next.urgent': null
  'next.waitsLongest': { span: string | number }
  'notHere.home': null
  'notHere.lead': null
  'notHere.title': null
  'notify.assigned': null
  'notify.bell': null
  'notify.byMail': null
  'notify.byPush': null
  'notify.deviceAdd': null
  'notify.deviceBlocked': null
  'notify.deviceFailed': null
  'notify.deviceRemove': null
  'notify.deviceUnused': null
  'notify.devices': null
  'notify.devicesLead': null
  'notify.digest': null
  'notify.digestAt': null
  'notify.digestDaily': null
  'notify.digestHint': null
  'notify.digestOff': null
  'notify.digestWeekdays': null
  'notify.exceptionAdd': null
  'notify.exceptionKind': { number: number }
  'notify.exceptionMailbox': { number: number }
  'notify.exceptionRemove': { number: number }
  'notify.exceptionWay': { number: number }
  'notify.exceptions': null
  'notify.exceptionsAll': null
  'notify.exceptionsLead': null
  'notify.handOverAccepted': null
  'notify.handOverReturned': null
  'notify.handedOver': null
  'notify.held': null
  'notify.lead': null
  'notify.mail': null
  'notify.mailAndPush': null
  'notify.mailQuarantined': null
  'notify.mailboxSilent': null
  'notify.mailboxes': null
  'notify.mails': null
  'notify.mailsLead': null
  'notify.mentioned': null
  'notify.newInQueue': null
  'notify.nothing': null
  'notify.preview': null
  'notify.previewCounts': { mails: number; pushes: number }
  'notify.previewDigest': { count: string | number }
  'notify.previewLead': null
  'notify.previewNothing': null
  'notify.previewShow': null
  'notify.previewUnsent': null
  'notify.promiseBroken': null
  'notify.promiseDue': null
  'notify.push': null
  'notify.pushText': null
  'notify.pushTextHint': null
  'notify.queues': null
  'notify.queuesLead': null
  'notify.quiet': null
  'notify.quietFrom': null
  'notify.quietHint': null
  'notify.quietTo': null
  'notify.released': null
  'notify.reminder': null
  'notify.replied': null
  'notify.repliedInQueue': null
  'notify.sendCancelled': null
  'notify.sentBack': null
  'notify.sourceFailing': null
  'notify.tickets': null
  'notify.toRelease': null
  'notify.troubleAnswered': { code: string | number }
  'notify.troubleRefused': null
  'notify.troubleUnreachable': null
  'notify.undelivered': null
  'notify.untaken': null
  'notify.untakenIn': { minutes: number }
  'notify.untakenNow': null
  'notify.ways': null
  'notify.whenAway': null
  'notify.whenAwayHint': null
  'notify.whyAtDesk': null
  'notify.whyBell': null
  'notify.whyNothing': null
  'notify.whyRead': null
  'notify.whyTaken': null
  'notify.woke': null
  'organizations.addDomain': null
  'organizations.domains': null
  'organizations.domainsLead': null
  'organizations.new': null
  'organizations.noPeople': null
  'organizations.noPeopleLead': null
  'organizations.notADomain': null
  'organizations.nothing': null
  'organizations.nothingLead': null
  'organizations.personCount': { count: number }
  'organizations.search': null
  'organizations.title': null
  'outbox.all': null
  'outbox.attempts': { count: number }
  'outbox.back': null
  'outbox.captured': null
  'outbox.choose': null
  'outbox.delayed': { time: string | number }
  'outbox.delayedSoon': null
  'outbox.empty': null
  'outbox.emptyLead': null
  'outbox.filter': null
  'outbox.filter.accepted': null
  'outbox.filter.captured': null
  'outbox.filter.delayed': null
  'outbox.filter.held': null
  'outbox.filter.undelivered': null
  'outbox.gaveUp': null
  'outbox.giveUp': null
  'outbox.headers': null
  'outbox.mail': null
  'outbox.more': null
  'outbox.noneSuch': null
  'outbox.openTicket': { number: string | number }
  'outbox.preview': null
  'outbox.queued': null
  'outbox.raw': null
  'outbox.row.next': { time: string | number }
  'outbox.said': null
  'outbox.sendNow': null
  'outbox.sentNow': null
  'outbox.setUp': null
  'outbox.takeBack': null
  'outbox.text': null
  'outbox.title': null
  'outbox.to': null
  'outbox.toUndelivered': null
  'outbox.tookBack': null
  'outbox.tryNow': null
  'outbox.unwritten': null
  'outbox.written': null
  'outreach.addresses': null
  'outreach.addressesHint': null
  'outreach.begin': { count: number }
  'outreach.begun': { name: string | number }
  'outreach.choose': null
  'outreach.everybody': null
  'outreach.figure.all': null
  'outreach.figure.done': null
  'outreach.figure.open': null
  'outreach.figure.undelivered': null
  'outreach.figure.unreleased': null
  'outreach.figure.waiting': null
  'outreach.followUp': null
  'outreach.followUpDays': null
  'outreach.followUpHint': null
  'outreach.followUpText': null
  'outreach.followUps': { count: number }
  'outreach.from': null
  'outreach.leave': null
  'outreach.mailboxTeam': null
  'outreach.mailedOf': { count: number; total: number }
  'outreach.more': null
  'outreach.name': null
  'outreach.nameHint': null
  'outreach.nameMissing': null
  'outreach.needsRelease': null
  'outreach.new': null
  'outreach.next': null
  'outreach.none': null
  'outreach.noneLead': null
  'outreach.notMailed': { count: number }
  'outreach.place': { place: number; count: number }
  'outreach.plan': { count: number }
  'outreach.preview': null
  'outreach.previewFirst': null
  'outreach.previewLater': null
  'outreach.previous': null
  'outreach.question': { query: string | number }
  'outreach.reason.empty': null
  'outreach.reason.forbidden': null
  'outreach.reason.noAddress': null
  'outreach.reason.ofDesk': null
  'outreach.reason.other': null
  'outreach.reason.twice': null
  'outreach.reason.unknown': null
  'outreach.reason.unreachable': null
  'outreach.resume': null
  'outreach.startAt': null
  'outreach.startAtHint': null
  'outreach.state.finished': null
  'outreach.state.running': null
  'outreach.state.stopped': null
  'outreach.state.undoing': null
  'outreach.state.undone': null
  'outreach.state.waiting': null
  'outreach.stop': null
  'outreach.tags': null
  'outreach.thenFollows': null
  'outreach.tickets': null
  'outreach.title': null
  'outreach.to': null
  'outreach.undo': null
  'outreach.unfinished': null
  'outreach.withdrawn': { count: number }
  'outreach.withoutQuestion': null
  'outreach.writeTo': null
  'outreach.writeToAll': null
  'palette.move': null
  'palette.placeholder': null
  'palette.run': null
  'people.addAddress': null
  'people.addPhone': null
  'people.addresses': null
  'people.agent': null
  'people.agentAddresses': null
  'people.allChosen': null
  'people.choose': { name: string | number }
  'people.chooseNone': null
  'people.chosen': { count: number }
  'people.count': { count: number }
  'people.countOver': { count: number }
  'people.create': null
  'people.details': null
  'people.email': null
  'people.event.addressAdded': { name: string | number }
  'people.event.addressRemoved': { name: string | number }
  'people.event.created': null
  'people.event.merged': { name: string | number }
  'people.event.mergedIn': { name: string | number }
  'people.event.unmerged': { name: string | number }
  'people.foreignSeat': null
  'people.history': null
  'people.name': null
  'people.nameless': null
  'people.new': null
  'people.noHitLead': null
  'people.noTickets': null
  'people.notesHint': null
  'people.nothing': null
  'people.nothingLead': null
  'people.person': null
  'people.phones': null
  'people.profile': null
  'people.remove': { name: string | number }
  'people.search': null
  'people.title': null
  'people.verified': null
  'personImport.another': null
  'personImport.changed': { count: number }
  'personImport.check': null
  'personImport.checked': null
  'personImport.choose': null
  'personImport.column': { number: number }
  'personImport.columnIs': { name: string | number }
  'personImport.columns': null
  'personImport.columnsLead': { count: number }
  'personImport.created': { count: number }
  'personImport.download': { count: number }
  'personImport.drop': null
  'personImport.firstName': null
  'personImport.lastName': null
  'personImport.lately': null
  'personImport.lead': null
  'personImport.leftOut': null
  'personImport.line': { number: number }
  'personImport.needsKey': null
  'personImport.notBegun': null
  'personImport.nothingToDo': null
  'personImport.open': null
  'personImport.reason.noKey': null
  'personImport.reason.seat': null
  'personImport.reason.tooMany': null
  'personImport.reason.twoPersons': null
  'personImport.reason.value': null
  'personImport.refusals': null
  'personImport.refused': { count: number }
  'personImport.start': { count: number }
  'personImport.state.cancelled': null
  'personImport.state.finished': null
  'personImport.state.running': null
  'personImport.synonyms': null
  'personImport.title': null
  'personImport.toPeople': null
  'personImport.unchanged': { count: number }
  'personMerge.act': null
  'personMerge.chooseFirst': null
  'personMerge.command': null
  'personMerge.done': { gone: string | number; kept: string | number }
  'personMerge.lost': null
  'personMerge.maybeSame': null
  'personMerge.merged': null
  'personMerge.notSame': null
  'personMerge.outcome': { gone: string | number; kept: string | number }
  'personMerge.reason.sameMailbox': null
  'personMerge.reason.sameName': null
  'personMerge.reason.samePhone': null
  'personMerge.remains': null
  'personMerge.result': null
  'personMerge.search': null
  'personMerge.since': null
  'personMerge.title': { name: string | number }
  'personMerge.undone': { name: string | number }
  'personQuery.created': null
  'personQuery.hint': null
  'personQuery.lastTicket': null
  'personQuery.notes': null
  'personQuery.openTicket': null
  'personQuery.phone': null
  'personQuery.tickets': null
  'personQuery.undeliverable': null
  'picker.create': { name: string | number }
  'picker.nothing': null
  'presence.note': { name: string | number }
  'presence.reply': { name: string | number }
  'presence.viewing': { name: string | number }
  'print.cc': null
  'print.command': null
  'print.customer': null
  'print.delivery': null
  'print.do': null
  'print.from': null
  'print.headers': null
  'print.marked': null
  'print.messageId': null
  'print.notes': { count: number }
  'print.opened': null
  'print.printed': null
  'print.replyTo': null
  'print.subject': null
  'print.to': null
  'print.tools': null
  'problem.access.forbidden': null
  'problem.agent.exists': null
  'problem.agent.inactive': null
  'problem.agent.joined': null
  'problem.agent.lastAdmin': null
  'problem.assignee.cannotSee': null
  'problem.attachment.sumTooLarge': null
  'problem.broken': null
  'problem.bulk.cannotUndo': null
  'problem.bulk.running': null
  'problem.bulk.tooMany': null
  'problem.bulk.tooManyAtOnce': null
  'problem.bulk.tooOld': null
  'problem.bulk.unknown': null
  'problem.category.nameTaken': null
  'problem.category.tooDeep': null
  'problem.category.unknown': null
  'problem.delivery.cannotCancel': null
  'problem.delivery.cannotReaddress': null
  'problem.delivery.cannotRetry': null
  'problem.delivery.notComposed': null
  'problem.draft.diverged': null
  'problem.draft.gone': null
  'problem.event.alreadyUndone': null
  'problem.event.cannotUndo': null
  'problem.event.changedSince': null
  'problem.field.keyTaken': null
  'problem.field.optionsNeeded': null
  'problem.field.tooMany': null
  'problem.gone': null
  'problem.handOver.cannotAccept': null
  'problem.handOver.isOpen': null
  'problem.handOver.noReason': null
  'problem.handOver.noSummary': null
  'problem.handOver.notYours': null
  'problem.handOver.over': null
  'problem.handOver.toSelf': null
  'problem.handOver.unknown': null
  'problem.inboundMail.isMessage': null
  'problem.inboundMail.noMailbox': null
  'problem.inboundMail.noSender': null
  'problem.inboundMail.stillReceived': null
  'problem.incident.itself': null
  'problem.incident.nested': null
  'problem.incident.notOpen': null
  'problem.incident.unfilled': null
  'problem.link.otherWayRound': null
  'problem.link.toItself': null
  'problem.link.tooMany': null
  'problem.link.unknown': null
  'problem.macro.empty': null
  'problem.macro.gone': null
  'problem.macro.notManaged': null
  'problem.macro.tooMany': null
  'problem.macro.unfit': null
  'problem.macro.unknown': null
  'problem.mailbox.addressTaken': null
  'problem.mailbox.notManaged': null
  'problem.mailbox.restricted': null
  'problem.mention.cannotSee': null
  'problem.merge.intoItself': null
  'problem.merge.intoSample': null
  'problem.merge.none': null
  'problem.merge.tooDeep': null
  'problem.merge.tooLarge': null
  'problem.merge.tooLongAgo': null
  'problem.message.alreadySent': null
  'problem.message.notForRelease': null
  'problem.message.notHeld': null
  'problem.message.waitsForRelease': null
  'problem.network.unreachable': null
  'problem.organization.domainTaken': null
  'problem.password.common': null
  'problem.person.addressTaken': null
  'problem.person.lastAddress': null
  'problem.person.merged': null
  'problem.personImport.columns': null
  'problem.personImport.empty': null
  'problem.personImport.started': null
  'problem.personImport.tooLarge': null
  'problem.personImport.unknown': null
  'problem.personImport.unreadable': null
  'problem.personMerge.intoItself': null
  'problem.personMerge.none': null
  'problem.personMerge.sample': null
  'problem.personMerge.seat': null
  'problem.personMerge.tooDeep': null
  'problem.personMerge.tooLarge': null
  'problem.personMerge.tooLongAgo': null
  'problem.promise.inPast': null
  'problem.pushDevice.tooMany': null
  'problem.pushDevice.unknown': null
  'problem.pushDevice.unusable': null
  'problem.recipient.none': null
  'problem.relay.none': null
  'problem.release.authorCannot': null
  'problem.release.ownReply': null
  'problem.reminder.cannotSee': null
  'problem.reminder.inPast': null
  'problem.reminder.notYours': null
  'problem.reminder.tooFar': null
  'problem.reminder.tooMany': null
  'problem.reminder.unknown': null
  'problem.reply.noMailbox': null
  'problem.request.tooMany': null
  'problem.secondFactor.exists': null
  'problem.secondFactor.notBegun': null
  'problem.sendAt.inPast': null
  'problem.sendAt.tooLate': null
  'problem.sendingDomain.taken': null
  'problem.session.busy': null
  'problem.session.codeWrong': null
  'problem.session.confirm': null
  'problem.session.tooMany': null
  'problem.session.wrong': null
  'problem.setup.closed': null
  'problem.snooze.inPast': null
  'problem.split.changedSince': null
  'problem.split.noAuthor': null
  'problem.split.nothingLeft': null
  'problem.status.inUse': null
  'problem.status.keyTaken': null
  'problem.status.lastOfCategory': null
  'problem.step.order': null
  'problem.step.ownerUnknown': null
  'problem.step.unknown': null
  'problem.step.waits': null
  'problem.tag.inUse': null
  'problem.tag.nameTaken': null
  'problem.team.inUse': null
  'problem.team.nameTaken': null
  'problem.template.invalid': null
  'problem.ticket.merged': null
  'problem.ticket.tooManyTags': null
  'problem.ticket.unknown': null
  'problem.token.invalid': null
  'problem.token.scopeBeyondRole': null
  'problem.type.keyTaken': null
  'problem.unknown': null
  'problem.upload.tooLarge': null
  'problem.version.stale': null
  'problem.view.notManaged': null
  'problem.view.tooMany': null
  'problem.view.unknown': null
  'profile.asBrowser': null
  'profile.changePassword': null
  'profile.currentPassword': null
  'profile.group': null
  'profile.lead': null
  'profile.newPassword': null
  'promise.broken': null
  'promise.by': { until: string | number }
  'promise.give': null
  'promise.givenBy': { name: string | number }
  'promise.leaveOut': null
  'promise.name': null
  'promise.synonyms': null
  'promise.told': { until: string | number }
  'promise.withdraw': null
  'proof.fail': null
  'proof.fail.long': null
  'proof.line': { spf: string | number; dkim: string | number; dmarc: string | number }
  'proof.neutral': null
  'proof.none': null
  'proof.none.long': null
  'proof.pass': null
  'proof.pass.long': null
  'proof.permerror': null
  'proof.policy': null
  'proof.softfail': null
  'proof.temperror': null
  'quarantine.empty': null
  'quarantine.emptyLead': null
  'quarantine.title': null
  'query.addCondition': null
  'query.addGroup': null
  'query.addToGroup': null
  'query.addValue': null
  'query.badValue': null
  'query.channel.portal': null
  'query.channel.sms': null
  'query.channel.telegram': null
  'query.channel.whatsapp': null
  'query.chip.edit': { name: string | number }
  'query.chip.not': { name: string | number }
  'query.chip.remove': { name: string | number }
  'query.chips': null
  'query.choose': null
  'query.condition': { position: string | number }
  'query.field.brand': null
  'query.field.channel': null
  'query.field.done': null
  'query.field.file': null
  'query.field.from': null
  'query.field.has': null
  'query.field.id': null
  'query.field.incident': null
  'query.field.is': null
  'query.field.number': null
  'query.field.replied': null
  'query.field.tag': null
  'query.field.text': null
  'query.field.to': null
  'query.field.updated': null
  'query.fieldOf': { position: string | number }
  'query.form.built': null
  'query.form.text': null
  'query.forms': null
  'query.group.all': { position: string | number }
  'query.group.any': { position: string | number }
  'query.has.attachment': null
  'query.has.draft': null
  'query.has.note': null
  'query.hint.address': null
  'query.hint.age': null
  'query.hint.code': null
  'query.hint.date': null
  'query.hits': { count: number }
  'query.is.deleted': null
  'query.is.followed': null
  'query.is.handover': null
  'query.is.incident': null
  'query.is.mentioned': null
  'query.is.merged': null
  'query.is.open': null
  'query.is.overdue': null
  'query.is.promised': null
  'query.is.reminder': null
  'query.is.steps': null
  'query.is.toaccept': null
  'query.is.unproven': null
  'query.is.unread': null
  'query.join': null
  'query.join.all': null
  'query.join.any': null
  'query.me': null
  'query.no': null
  'query.notDrawn': null
  'query.op.after': null
  'query.op.atLeast': null
  'query.op.atMost': null
  'query.op.before': null
  'query.op.between': null
  'query.op.contains': null
  'query.op.containsNot': null
  'query.op.from': null
  'query.op.is': null
  'query.op.isNot': null
  'query.op.less': null
  'query.op.more': null
  'query.op.notAtLeast': null
  'query.op.notAtMost': null
  'query.op.notBetween': null
  'query.op.notLess': null
  'query.op.notMore': null
  'query.op.until': null
  'query.operatorOf': { position: string | number }
  'query.removeCondition': { position: string | number }
  'query.removeValue': { position: string | number }
  'query.status.done': null
  'query.status.open': null
  'query.status.spam': null
  'query.status.waiting': null
  'query.suggest.fields': null
  'query.suggest.recent': null
  'query.suggest.search': null
  'query.suggestions': null
  'query.take': { suggestion: string | number }
  'query.time.last': { span: string | number }
  'query.time.more': { span: string | number }
  'query.time.next': { span: string | number }
  'query.unfinished': null
  'query.unknownField': { name: string | number }
  'query.unknownFieldNear': { name: string | number; suggestion: string | number }
  'query.valueOf': { name: string | number; position: string | number }
  'query.yes': null
  'reason.noList': null
  'reason.noPerson': null
  'reason.noRight': null
  'reason.noTicket': null
  'reason.noUnsent': null
  'reason.noView': null
  'release.anyway': null
  'release.done': null
  'release.handIn': null
  'release.handedIn': null
  'release.keptForYou': null
  'release.leavesThen': { time: string | number }
  'release.release': null
  'release.sendBack': null
  'release.sentBack': { name: string | number }
  'release.stale': null
  'release.waits': null
  'release.waitsOf': { name: string | number }
  'release.why': null
  'reminder.act': null
  'reminder.at': null
  'reminder.by': { name: string | number }
  'reminder.card': null
  'reminder.change': { said: string | number }
  'reminder.changed': null
  'reminder.command': null
  'reminder.due': null
  'reminder.for': { name: string | number }
  'reminder.given': { until: string | number }
  'reminder.incomplete': null
  'reminder.later': null
  'reminder.me': null
  'reminder.remove': null
  'reminder.removed': null
  'reminder.save': null
  'reminder.synonyms': null
  'reminder.text': null
  'reminder.tick': null
  'reminder.ticked': null
  'reminder.title': { number: number }
  'reminder.unnamed': null
  'reminder.when': null
  'reminder.who': null
  'reply.edit': null
  'reply.later': null
  'reply.leavesAt': { time: string | number }
  'reply.leavesIn': { seconds: number }
  'reply.scheduled': null
  'reply.sendNow': null
  'reply.sent': null
  'risk.handOverWaits': null
  'risk.noNextStep': null
  'risk.noOwner': null
  'risk.none': null
  'risk.noneLead': null
  'risk.ownerGone': null
  'risk.waitsLong': { span: string | number }
  'role.admin': null
  'role.agent': null
  'role.light': null
  'role.manager': null
  'scope.composer': null
  'scope.global': null
  'scope.list': null
  'scope.message': null
  'scope.ticket': null
  'security.cancel': null
  'security.code': null
  'security.codeHint': null
  'security.copied': null
  'security.copy': null
  'security.copyRefused': null
  'security.device': null
  'security.end': null
  'security.endOthers': { count: number }
  'security.isOff': null
  'security.isOn': null
  'security.lastSeen': null
  'security.lead': null
  'security.network': null
  'security.openApp': null
  'security.password': null
  'security.passwordChanged': null
  'security.passwordLead': null
  'security.picture': null
  'security.recovery': null
  'security.recoveryKept': null
  'security.recoveryOnce': null
  'security.secondFactor': null
  'security.secondFactorLead': null
  'security.secret': null
  'security.secretLead': null
  'security.sessions': null
  'security.sessionsLead': null
  'security.setUp': null
  'security.thisOne': null
  'security.turnOff': null
  'security.turnOn': null
  'security.unknownDevice': null
  'segments.deleteOf': { name: string | number }
  'segments.deleted': { name: string | number }
  'segments.edit': null
  'segments.editOf': { name: string | number }
  'segments.nameMissing': null
  'segments.new': null
  'segments.none': null
  'segments.noneLead': null
  'segments.query': null
  'segments.queryHint': null
  'segments.save': null
  'segments.title': null
  'segments.writeTo': { name: string | number }
  'sending.account': null
  'sending.add': null
  'sending.fails': null
  'sending.host': null
  'sending.lead': null
  'sending.nameHint': null
  'sending.noTls': null
  'sending.none': null
  'sending.oneLead': null
  'sending.passwordKept': null
  'sending.passwordNone': null
  'sending.port': null
  'sending.remove': null
  'sending.removeLead': null
  'sending.saveFirst': null
  'sending.security': null
  'sending.state': null
  'sending.test': null
  'sending.testLead': null
  'sending.untried': null
  'sending.user': null
  'sending.userHint': null
  'sending.worked': null
  'sending.works': null
  'setUp.closed': null
  'setUp.closedLead': null
  'setUp.company': null
  'setUp.companyHint': null
  'setUp.demo': null
  'setUp.email': null
  'setUp.emailHint': null
  'setUp.foot': null
  'setUp.lead': null
  'setUp.mailboxAddress': { name: string | number }
  'setUp.mailboxes': null
  'setUp.mailboxesHint': null
  'setUp.name': null
  'setUp.password': null
  'setUp.passwordHint': null
  'setUp.submit': null
  'setUp.title': null
  'settings.add': null
  'settings.agents': null
  'settings.appearance': null
  'settings.appearance.lead': null
  'settings.appearance.synonyms': null
  'settings.archive': { name: string | number }
  'settings.archived': null
  'settings.archivedNow': { name: string | number }
  'settings.audit': null
  'settings.back': null
  'settings.brands': null
  'settings.brands.synonyms': null
  'settings.bulkChanges': null
  'settings.bulkChanges.synonyms': null
  'settings.cancel': null
  'settings.categories': null
  'settings.change': null
  'settings.confirm': null
  'settings.confirmSubmit': null
  'settings.fields': null
  'settings.find': null
  'settings.general': null
  'settings.group.channels': null
  'settings.group.connections': null
  'settings.group.data': null
  'settings.group.desk': null
  'settings.group.me': null
  'settings.group.people': null
  'settings.group.tickets': null
  'settings.isFirst': null
  'settings.isLast': null
  'settings.macros': null
  'settings.mailboxes': null
  'settings.moveDown': { name: string | number }
  'settings.moveUp': { name: string | number }
  'settings.moved': { name: string | number; position: number; count: number }
  'settings.noneYet': null
  'settings.notifications': null
  'settings.notifications.synonyms': null
  'settings.profile': null
  'settings.remove': null
  'settings.renameOf': { name: string | number }
  'settings.restore': null
  'settings.security': null
  'settings.security.synonyms': null
  'settings.sending': null
  'settings.shortcuts': null
  'settings.shortcuts.synonyms': null
  'settings.showArchived': { count: number }
  'settings.snippets': null
  'settings.statuses': null
  'settings.steps': null
  'settings.steps.synonyms': null
  'settings.tags': null
  'settings.teams': null
  'settings.tokens': null
  'settings.types': null
  'settings.views': null
  'side.answer': null
  'side.messageBy': { name: string | number }
  'side.title': { names: string | number }
  'signIn.againLead': null
  'signIn.againTitle': null
  'signIn.code': null
  'signIn.codeHint': null
  'signIn.email': null
  'signIn.lead': null
  'signIn.password': null
  'signIn.submit': null
  'signIn.title': null
  'signOut.anyway': null
  'signOut.lead': { count: number }
  'signOut.stay': null
  'signOut.title': null
  'snippets.lead': null
  'snippets.new': null
  'snippets.none': null
  'snooze.customer': null
  'snooze.laterToday': null
  'snooze.monday': null
  'snooze.month': null
  'snooze.tomorrow': null
  'snooze.typeHint': null
  'snooze.until': null
  'snooze.wake': null
  'snooze.week': null
  'sources.add': null
  'sources.afterDelete': null
  'sources.afterFetch': null
  'sources.afterKeyword': null
  'sources.afterMove': null
  'sources.allow': null
  'sources.change': null
  'sources.changeAccount': { name: string | number }
  'sources.clientId': null
  'sources.clientSecret': null
  'sources.failing': null
  'sources.folders': null
  'sources.foldersHint': null
  'sources.group': null
  'sources.lastFetch': null
  'sources.lead': null
  'sources.new': null
  'sources.off': null
  'sources.oldest': null
  'sources.password': null
  'sources.passwordStays': null
  'sources.removeAccount': { name: string | number }
  'sources.returning': null
  'sources.signInWith': null
  'sources.switchedOn': { name: string | number }
  'sources.test': null
  'sources.unauthorized': null
  'sources.watchesSpam': null
  'span.days': { count: number }
  'span.hours': { count: number }
  'span.minutes': { count: number }
  'span.seconds': { count: number }
  'split.act': null
  'split.command': null
  'split.done': { number: number }
  'split.fromHere': null
  'split.lead': { name: string | number }
  'split.subject': null
  'split.thisMessage': null
  'split.title': null
  'split.which': null
  'statuses.category': null
  'statuses.done': null
  'statuses.lead': null
  'statuses.open': null
  'statuses.spam': null
  'statuses.waiting': null
  'steps.add': null
  'steps.after': null
  'steps.anybody': null
  'steps.count': { count: number }
  'steps.doneBy': { name: string | number; date: string | number }
  'steps.doneOpen': { count: number }
  'steps.down': { position: string | number }
  'steps.expected': { count: number }
  'steps.hours': null
  'steps.lead': null
  'steps.number': { position: string | number }
  'steps.of': { name: string | number }
  'steps.owner': null
  'steps.progress': { done: string | number; total: string | number }
  'steps.remove': { position: string | number }
  'steps.text': null
  'steps.textMissing': null
  'steps.ticked': null
  'steps.unticked': null
  'steps.up': { position: string | number }
  'steps.waits': { names: string | number }
  'tags.lead': null
  'teams.add': null
  'teams.lead': null
  'teams.tier': null
  'teams.tierOf': { position: string | number }
  'theme.dark': null
  'theme.label': null
  'theme.light': null
  'theme.system': null
  'ticket.assignee': null
  'ticket.automatic.in': null
  'ticket.automatic.out': null
  'ticket.back': null
  'ticket.bounceAside': null
  'ticket.changes': { count: number }
  'ticket.context': null
  'ticket.copyLink': null
  'ticket.delete': null
  'ticket.deleted': null
  'ticket.done': null
  'ticket.earlier': { count: number }
  'ticket.event.assigned': { name: string | number }
  'ticket.event.category': { name: string | number }
  'ticket.event.changed': null
  'ticket.event.customer': { name: string | number }
  'ticket.event.dates': null
  'ticket.event.deleted': null
  'ticket.event.desk': null
  'ticket.event.followed': { name: string | number }
  'ticket.event.follows': null
  'ticket.event.handOverAccepted': { name: string | number }
  'ticket.event.handOverOpened': { name: string | number }
  'ticket.event.handOverReturned': { name: string | number; said: string | number }
  'ticket.event.handOverTakenBack': { name: string | number }
  'ticket.event.handedOver': { name: string | number; said: string | number }
  'ticket.event.handedOverTried': { name: string | number; said: string | number; tried: string | number }
  'ticket.event.incident': { number: number }
  'ticket.event.incidentCause': null
  'ticket.event.incidentNone': null
  'ticket.event.incidentSolved': null
  'ticket.event.incidentUnsolved': null
  'ticket.event.linked': { number: number; kind: string | number }
  'ticket.event.macro': { name: string | number }
  'ticket.event.mailbox': { name: string | number }
  'ticket.event.merged': { number: number }
  'ticket.event.mergedIn': { number: number }
  'ticket.event.noCategory': null
  'ticket.event.noTeam': null
  'ticket.event.nobody': null
  'ticket.event.participant': { name: string | number }
  'ticket.event.priority': { priority: string | number }
  'ticket.event.promiseBroken': { until: string | number }
  'ticket.event.promiseKept': { until: string | number }
  'ticket.event.promiseMoved': { until: string | number }
  'ticket.event.promiseSettled': null
  'ticket.event.promiseWarned': { until: string | number }
  'ticket.event.promiseWithdrawn': null
  'ticket.event.promised': { until: string | number }
  'ticket.event.recalled': null
  'ticket.event.recalledForCustomer': null
  'ticket.event.released': { name: string | number }
  'ticket.event.reminderDone': { name: string | number }
  'ticket.event.reminderDue': { name: string | number }
  'ticket.event.reminderEdited': { name: string | number; until: string | number }
  'ticket.event.reminderLost': { name: string | number }
  'ticket.event.reminderRemoved': { name: string | number }
  'ticket.event.reminderReopened': { name: string | number }
  'ticket.event.reminderSaid': { name: string | number; until: string | number; said: string | number }
  'ticket.event.reminderSet': { name: string | number; until: string | number }
  'ticket.event.restored': null
  'ticket.event.sentBack': { name: string | number; said: string | number }
  'ticket.event.split': { number: number }
  'ticket.event.status': { status: string | number }
  'ticket.event.stepDone': { said: string | number }
  'ticket.event.stepReopened': { said: string | number }
  'ticket.event.steps': null
  'ticket.event.subject': null
  'ticket.event.tagged': { tags: string | number }
  'ticket.event.team': { name: string | number }
  'ticket.event.type': null
  'ticket.event.unassigned': null
  'ticket.event.undo': null
  'ticket.event.unfollowed': null
  'ticket.event.unlinked': { number: number }
  'ticket.event.unmerged': { number: number }
  'ticket.event.unmergedFrom': { number: number }
  'ticket.event.unsplit': { number: number }
  'ticket.event.untagged': { tags: string | number }
  'ticket.files': null
  'ticket.firstNew': null
  'ticket.follow': null
  'ticket.held.accept': null
  'ticket.held.acceptAndAdd': null
  'ticket.held.own': null
  'ticket.held.refuse': null
  'ticket.heldAside': null
  'ticket.internalAside': null
  'ticket.isTest': null
  'ticket.label': null
  'ticket.mailFrom': { name: string | number }
  'ticket.me': { name: string | number }
  'ticket.mergedInto': { number: number }
  'ticket.message.copyLink': null
  'ticket.message.menu': null
  'ticket.message.original': null
  'ticket.messageBy': { name: string | number }
  'ticket.messages': null
  'ticket.more': null
  'ticket.newBelow': { count: number }
  'ticket.next': null
  'ticket.noSubject': null
  'ticket.noTeam': null
  'ticket.nobody': null
  'ticket.notSpam': null
  'ticket.noteAside': null
  'ticket.noteBy': { name: string | number }
  'ticket.older': null
  'ticket.place': { position: number; count: string | number }
  'ticket.previous': null
  'ticket.priority.high': null
  'ticket.priority.low': null
  'ticket.priority.normal': null
  'ticket.priority.urgent': null
  'ticket.quoted.hide': null
  'ticket.quoted.show': null
  'ticket.remoteImages': null
  'ticket.remoteShow': null
  'ticket.remoteShown': { missing: number }
  'ticket.reopen': null
  'ticket.size': { kilobytes: number }
  'ticket.snooze': null
  'ticket.spam': null
  'ticket.status': null
  'ticket.team': null
  'ticket.toAside': { names: string | number }
  'ticket.tools': null
  'ticket.tryAgain': null
  'ticket.unassigned': null
  'ticket.unfollow': null
  'ticket.unknownAuthor': null
  'ticket.wasChanged': { number: string | number }
  'token.invitation': null
  'token.lead': null
  'token.reset': null
  'token.submit': null
  'tokens.admin': null
  'tokens.adminOpens': null
  'tokens.inbound': null
  'tokens.inboundOpens': null
  'tokens.lead': null
  'tokens.make': null
  'tokens.nameHint': null
  'tokens.none': null
  'tokens.once': null
  'tokens.read': null
  'tokens.readOpens': null
  'tokens.revoke': null
  'tokens.scopeFirst': null
  'tokens.scopes': null
  'tokens.scopesShort': null
  'tokens.unused': null
  'tokens.used': null
  'tokens.write': null
  'tokens.writeOpens': null
  'trace.agent.no': null
  'trace.agent.yes': null
  'trace.auto.bulk': null
  'trace.auto.generated': null
  'trace.auto.person': null
  'trace.auto.reply': null
  'trace.auto.report': null
  'trace.bounce.back': null
  'trace.bounce.none': null
  'trace.bounce.report': null
  'trace.check-double': null
  'trace.dropped': { reason: string | number }
  'trace.files.none': null
  'trace.files.some': null
  'trace.find.none': null
  'trace.find.some': null
  'trace.find.ticket': { number: string | number }
  'trace.forward.no': null
  'trace.forward.yes': null
  'trace.html.clean': null
  'trace.html.none': null
  'trace.language': null
  'trace.other': null
  'trace.overruled': { reason: string | number }
  'trace.parse-mail': null
  'trace.place.held': null
  'trace.place.new': null
  'trace.place.on': { number: string | number }
  'trace.place.other': null
  'trace.proof.fail': null
  'trace.proof.none': null
  'trace.proof.pass': null
  'trace.quarantined': { reason: string | number }
  'trace.quotes.folded': null
  'trace.quotes.none': null
  'trace.release': null
  'trace.spam.marked': null
  'trace.spam.none': null
  'trouble.address-moved': null
  'trouble.address-moved.long': null
  'trouble.content-refused': null
  'trouble.content-refused.long': null
  'trouble.domain-takes-no-mail': null
  'trouble.domain-takes-no-mail.long': null
  'trouble.domain-unknown': null
  'trouble.domain-unknown.long': null
  'trouble.expired': null
  'trouble.expired.long': null
  'trouble.greylisted': null
  'trouble.greylisted.long': null
  'trouble.host-unreachable': null
  'trouble.host-unreachable.long': null
  'trouble.mailbox-full': null
  'trouble.mailbox-full.long': null
  'trouble.no-such-address': null
  'trouble.no-such-address.long': null
  'trouble.policy-refused': null
  'trouble.policy-refused.long': null
  'trouble.rate-limited': null
  'trouble.rate-limited.long': null
  'trouble.sender-blocked': null
  'trouble.sender-blocked.long': null
  'trouble.sender-not-authenticated': null
  'trouble.sender-not-authenticated.long': null
  'trouble.spam-suspected': null
  'trouble.spam-suspected.long': null
  'trouble.system-error': null
  'trouble.system-error.long': null
  'trouble.too-large': null
  'trouble.too-large.long': null
  'trouble.unknown': null
  'trouble.unknown.long': null
  'trust.bounces': null
  'trust.bouncesHint': null
  'trust.dmarcFail': null
  'trust.dmarcFailHint': null
  'trust.exchange': null
  'trust.flag': null
  'trust.formMailers': null
  'trust.formMailersHint': null
  'trust.groupRewriters': null
  'trust.groupRewritersHint': null
  'trust.lead': null
  'trust.refuse': null
  'trust.rspamd': null
  'trust.spam': null
  'trust.spamAssassin': null
  'trust.spamMarks': null
  'trust.spamMarksHint': null
  'trust.subjectMarks': null
  'trust.subjectMarksHint': null
  'trust.threshold': null
  'trust.thresholdHint': null
  'trust.title': null
  'trustMark.agent': { name: string | number; address: string | number }
  'trustMark.brand': { name: string | number; address: string | number }
  'trustMark.fail': { address: string | number }
  'trustMark.first': null
  'trustMark.first.why': null
  'trustMark.none': null
  'trustMark.none.why': null
  'trustMark.replyTo': { address: string | number; from: string | number }
  'types.lead': null
  'ui.close': null
  'ui.loading': null
  'ui.toasts': null
  'ui.tryAgain': null
  'undelivered.after': { span: string | number }
  'undelivered.certain': null
  'undelivered.choose': null
  'undelivered.discard': null
  'undelivered.discarded': null
  'undelivered.empty': null
  'undelivered.emptyLead': null
  'undelivered.fix': null
  'undelivered.fixHint': null
  'undelivered.fixed': { address: string | number }
  'undelivered.guess.domain': { address: string | number }
  'undelivered.guess.person': { address: string | number }
  'undelivered.guess.ticket': { address: string | number }
  'undelivered.insteadOf': { address: string | number }
  'undelivered.lead': null
  'undelivered.mail': null
  'undelivered.mend': null
  'undelivered.nothingSaid': null
  'undelivered.openTicket': null
  'undelivered.reason': null
  'undelivered.reasonAll': null
  'undelivered.retried': { count: number }
  'undelivered.retriedOne': null
  'undelivered.retry': null
  'undelivered.retryAll': null
  'undelivered.retryThese': null
  'undelivered.said': null
  'undelivered.sameAddress': null
  'undelivered.sendTo': null
  'undelivered.settled': null
  'undelivered.step.accepted': null
  'undelivered.step.acceptedBy': { name: string | number }
  'undelivered.step.bounced': null
  'undelivered.step.cancelled': null
  'undelivered.step.delayed': null
  'undelivered.step.failed': null
  'undelivered.step.queued': null
  'undelivered.step.readdressed': null
  'undelivered.step.released': null
  'undelivered.step.resent': null
  'undelivered.steps': null
  'undelivered.ticket': { number: string | number; subject: string | number }
  'undelivered.title': null
  'undelivered.title.autoReply': { name: string | number }
  'undelivered.title.other': { name: string | number }
  'undelivered.title.reply': { name: string | number }
  'undelivered.to': { names: string | number }
  'undelivered.uncertain': null
  'undelivered.what': null
  'undo.done': { act: string | number }
  'undo.label': null
  'undo.nothing': null
  'view.all': null
  'view.atRisk': null
  'view.done': null
  'view.held': null
  'view.mentioned': null
  'view.mine': null
  'view.open': null
  'view.snoozed': null
  'view.spam': null
  'view.toAccept': null
  'view.unassigned': null
  'view.undelivered': null
  'view.unreleased': null
  'view.waiting': null
  'views.asQuery': null
  'views.columns': null
  'views.copyOf': { name: string | number }
  'views.delete': null
  'views.deleted': { name: string | number }
  'views.duplicate': null
  'views.edit': null
  'views.editOf': { name: string | number }
  'views.finding.archived': { name: string | number }
  'views.finding.unknown': { name: string | number }
  'views.goneLead': null
  'views.goneTitle': null
  'views.keepChanges': null
  'views.kept': { name: string | number }
  'views.lead': null
  'views.make': null
  'views.menu': null
  'views.menuOf': { name: string | number }
  'views.moveDown': null
  'views.moveUp': null
  'views.name': null
  'views.nameMissing': null
  'views.new': null
  'views.none': null
  'views.pin': null
  'views.pinnedBy': { count: number }
  'views.query': null
  'views.saveAs': null
  'views.scope.personal': null
  'views.scope.shared': null
  'views.scope.team': { team: string | number }
  'views.seenBy': null
  'views.sort': null
  'views.sort.dueLast': null
  'views.sort.oldestActivity': null
  'views.sort.oldestFirst': null
  'views.sort.waitingLeast': null
  'views.switch': { name: string | number }
  'views.synonyms': null
  'views.teamGone': null
  'views.unpin': null
  'welcome.addDemo': null
  'welcome.agents': null
  'welcome.agentsLead': null
  'welcome.demoLead': null
  'welcome.firstMail': null
  'welcome.firstMailLead': { address: string | number }
  'welcome.isDone': null
  'welcome.isOpen': null
  'welcome.lead': null
  'welcome.mailbox': null
  'welcome.mailboxLink': null
  'welcome.noSmtp': null
  'welcome.received': { number: string | number }
  'welcome.relay': null
  'welcome.relayLead': null
  'welcome.removeDemo': null
  'welcome.reply': null
  'welcome.replyLead': null
  'welcome.title': null
}
