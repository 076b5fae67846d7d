import type pg from 'pg'

/** Tables whose rows are history: the running role may add to them, never change or remove. */
const appendOnly = ['events', 'audit_entries']

/** In `pg_class c`: an extension may have put tables of its own beside ours, which only its maker may grant. */
const isOurs = `c.relkind in ('r', 'p') and not c.relispartition and pg_has_role(c.relowner, 'usage')`
const canAct = `pg_has_role('foyer_app', case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end)`

/**
 * Whether the running role has what it needs. Not so where a start was killed between migrating and granting, or where the
 * database came by pg_restore from another server: a dump holds no roles.
 */
export async function isGranted(client: pg.Client): Promise<boolean> {
  const role = await client.query<{ isThere: boolean }>(`select to_regrole('foyer_app') is not null as "isThere"`)
  if (role.rows[0]?.isThere !== true) return false
  const { rows } = await client.query<{ isGranted: boolean }>(`select ${canAct} and not exists (
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'graphile_worker') and n.nspname || '.' || c.relname <> 'public.migrations' and ${isOurs}
        and (not has_table_privilege('foyer_app', c.oid, 'insert') or (n.nspname = 'graphile_worker' and c.relrowsecurity
          and not exists (select from pg_policy where polrelid = c.oid and polname = 'foyer_app')))) as "isGranted"`)
  return rows[0]?.isGranted === true
}

/**
 * The running desk owns nothing. It gets rows of every table but partitions (reached through their parent) and the list
 * of migrations, the functions that act as the owner, plus what the job queue needs (its tables have row security on, so a
 * policy too).
 */
export async function grantToRunningRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if to_regrole('foyer_app') is null then create role foyer_app nologin; end if;
      if not ${canAct} then execute format('grant foyer_app to %I', current_user); end if;
    end $$;
    grant usage on schema public to foyer_app;
    do $$ declare name text; begin
      for name in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relname <> 'migrations' and ${isOurs}
      loop
        if name = any (array[${appendOnly.map((table) => `'${table}'`).join(', ')}]) then
          execute format('revoke all on public.%I from foyer_app', name);
          execute format('grant select, insert on public.%I to foyer_app', name);
        else
          execute format('grant select, insert, update, delete on public.%I to foyer_app', name);
        end if;
      end loop;
    end $$;
    grant select on migrations to foyer_app;
    grant usage, select on all sequences in schema public to foyer_app;
    do $$ declare name text; begin
      for name in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'public' and p.prosecdef and p.proname like 'foyer\\_%'
      loop
        execute format('revoke all on function %s from public', name);
        execute format('grant execute on function %s to foyer_app', name);
      end loop;
    end $$;
    grant usage on schema graphile_worker to foyer_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to foyer_app;
    grant usage, select on all sequences in schema graphile_worker to foyer_app;
    grant execute on all functions in schema graphile_worker to foyer_app;
    do $$ declare name text; begin
      for name in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity
      loop
        execute format('drop policy if exists foyer_app on graphile_worker.%I', name);
        execute format('create policy foyer_app on graphile_worker.%I for all to foyer_app using (true) with check (true)', name);
      end loop;
    end $$;
  `)
}
