import { useLanguage } from '../../../lib/i18n/language'

/** What the acts of the list are called; one without a name stands as its code. */
export function useActNames(): (act: string) => string {
  const { t } = useLanguage()
  const names: Readonly<Record<string, string>> = {
    'agent.activated': t('audit.agentActivated'),
    'agent.deactivated': t('audit.agentDeactivated'),
    'agent.invited': t('audit.agentInvited'),
    'agent.invitedAgain': t('audit.agentInvitedAgain'),
    'agent.joined': t('audit.agentJoined'),
    'agent.roleChanged': t('audit.agentRoleChanged'),
    'desk.setUp': t('audit.deskSetUp'),
    'mailbox.granted': t('audit.mailboxGranted'),
    'mailbox.restricted': t('audit.mailboxRestricted'),
    'mailbox.unrestricted': t('audit.mailboxUnrestricted'),
    'password.changed': t('audit.passwordChanged'),
    'password.reset': t('audit.passwordReset'),
    'password.resetRequested': t('audit.passwordResetRequested'),
    'secondFactor.added': t('audit.secondFactorAdded'),
    'secondFactor.recoveryUsed': t('audit.recoveryUsed'),
    'secondFactor.removed': t('audit.secondFactorRemoved'),
    'session.ended': t('audit.sessionEnded'),
    'session.refused': t('audit.sessionRefused'),
    'session.signedIn': t('audit.signedIn'),
    'session.signedOut': t('audit.signedOut'),
    'team.membersChanged': t('audit.teamMembers'),
    'token.created': t('audit.tokenCreated'),
    'token.revoked': t('audit.tokenRevoked'),
  }
  return (act) => names[act] ?? act
}
