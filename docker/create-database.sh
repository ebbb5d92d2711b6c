#!/bin/sh
# Run by the PostgreSQL image when its data folder is new: the application's login is no superuser.
set -eu
password=$(cat /run/waystation/database_password)
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$password" <<'SQL'
create role waystation login createrole password :'password';
create database waystation owner waystation encoding 'UTF8' template template0;
\connect waystation
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
SQL
