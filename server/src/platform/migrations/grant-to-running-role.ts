import type pg from 'pg'

/** Tables whose rows are history: the running role may add to them, never change or remove. */
const appendOnly = ['events', 'audit_entries']

/**
 * The running desk owns nothing. It gets rows of every table but partitions (reached through their parent) and the list
 * of migrations, plus what the job queue needs (its tables have row security on, so a policy too).
 */
export async function grantToRunningRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin execute format('grant foyer_app to %I', current_user); end $$;
    grant usage on schema public to foyer_app;
    do $$ declare name text; begin
      for name in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
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
    grant execute on function foyer_ensure_partitions(integer, integer) to foyer_app;
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
