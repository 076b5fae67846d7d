import type pg from 'pg'

type Facts = {
  user: string
  database: string
  ownsWhatIsThere: boolean
  canCreateSchemas: boolean
  canCreateTables: boolean
  hasRole: boolean
  canMakeRole: boolean
  canAct: boolean
  canLetItselfAct: boolean
}

/** Since 16 membership alone does not let one become a role, and who may make roles may no longer hand out any role. */
const read = `select quote_ident(current_user) as "user", quote_ident(current_database()) as "database",
    coalesce((select pg_has_role(relowner, 'usage') from pg_class where oid = to_regclass('public.migrations')), true) as "ownsWhatIsThere",
    has_database_privilege(current_database(), 'create') as "canCreateSchemas",
    coalesce((select has_schema_privilege(oid, 'create') from pg_namespace where nspname = 'public'), true) as "canCreateTables",
    app.oid is not null as "hasRole", me.rolsuper or me.rolcreaterole as "canMakeRole",
    coalesce(pg_has_role(app.oid, case when server.version < 160000 then 'member' else 'set' end), false) as "canAct",
    coalesce(pg_has_role(app.oid, 'member with admin option'), false) or (server.version < 160000 and me.rolcreaterole) as "canLetItselfAct"
  from (select current_setting('server_version_num')::int as version) server
  join pg_roles me on me.rolname = current_user
  left join pg_roles app on app.rolname = 'foyer_app'`

/**
 * What whoever connects may not do and migrating needs, as one sentence with the statements that mend it; null where
 * nothing is missing. A plain owner is enough once somebody has made the running role and let the owner act as it.
 */
export async function missingRights(client: pg.Client): Promise<string | null> {
  const [facts] = (await client.query<Facts>(read)).rows
  if (facts === undefined) throw new Error('the server knows nothing of whoever is connected')
  const { user, database } = facts
  if (!facts.ownsWhatIsThere)
    return `The tables in the database ${database} do not belong to ${user}: connect as their owner, or make ${user} the owner of each.`
  const statements: string[] = []
  if (!facts.canCreateSchemas) statements.push(`alter database ${database} owner to ${user};`)
  else if (!facts.canCreateTables) statements.push(`grant create on schema public to ${user};`)
  if (!facts.hasRole && !facts.canMakeRole) statements.push('create role foyer_app nologin;')
  if (facts.hasRole ? !facts.canAct && !facts.canLetItselfAct : !facts.canMakeRole)
    statements.push(`grant foyer_app to ${user};`)
  if (statements.length === 0) return null
  return `The role ${user} lacks rights on the database ${database}. A superuser of that server has to run once: ${statements.join(' ')}`
}
