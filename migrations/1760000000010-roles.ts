import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roles1760000000010 implements MigrationInterface {
  name = 'Roles1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'waystation_tenant') then
          create role waystation_tenant nologin;
        end if;
        if not exists (select from pg_roles where rolname = 'waystation_system') then
          create role waystation_system nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not (select pg_has_role(current_user, 'waystation_tenant', 'SET')) then
          execute format('grant waystation_tenant to %I with inherit false, set true', current_user);
        end if;
        if not (select pg_has_role(current_user, 'waystation_system', 'SET')) then
          execute format('grant waystation_system to %I with inherit false, set true', current_user);
        end if;
      end $$;
      grant usage on schema public to waystation_tenant, waystation_system;
      do $$ begin
        if not exists (select from pg_proc where proname = 'uuidv7' and pronamespace = 'pg_catalog'::regnamespace) then
          create function public.uuidv7() returns uuid language sql volatile as $f$
            select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
              substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
          $f$;
        end if;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if exists (select from pg_proc where proname = 'uuidv7' and pronamespace = 'public'::regnamespace) then
          drop function public.uuidv7();
        end if;
      end $$;
      revoke usage on schema public from waystation_tenant, waystation_system;
    `);
  }
}
