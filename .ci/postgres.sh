# Starts a PostgreSQL of its own for the tests: `start_postgres` sets TEST_DATABASE_URL, `stop_postgres` takes it all away.
# Nothing of a server that runs here already is touched.

postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# PostgreSQL refuses to run as root; the Debian package brings a user for it.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  if [ -z "$(postgres_programs)" ]; then
    as_root=""; [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq postgresql || return 1
  fi
  programs=$(postgres_programs)
  [ -n "$programs" ] || return 1
  postgres_folder=$(as_postgres mktemp -d) || return 1
  postgres_port=$(node -e "const s=require('node:net').createServer();s.listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
  password=$(node -p "require('node:crypto').randomBytes(12).toString('hex')")
  as_postgres "$programs/initdb" -D "$postgres_folder/data" -U postgres -A trust --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 >/dev/null || return 1
  # what is lost with the machine was only a test
  options="-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c fsync=off -c full_page_writes=off -c max_connections=300"
  as_postgres "$programs/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -o "$options" start >/dev/null || { as_postgres cat "$postgres_folder/log"; return 1; }
  # no superuser, as Doorloop runs at a school; noinherit, so that the tables' owner sees no pupil either
  as_postgres "$programs/psql" -h "$postgres_folder" -p "$postgres_port" -U postgres -q -d postgres \
    -c "create role tester login noinherit createdb createrole password '$password'" || return 1
  # every database that a test makes is a copy of this one
  as_postgres "$programs/psql" -h "$postgres_folder" -p "$postgres_port" -U postgres -q -d template1 -c "alter schema public owner to tester" || return 1
  # the roles belong to the whole server: two tests that make and grant them at once would be in each other's way
  export TEST_DATABASE_URL="postgres://tester:$password@127.0.0.1:$postgres_port/postgres"
  node --import tsx -e "import('./src/platform/database/testing/test-database.ts').then(async (one) => (await one.openTestDatabase()).close())" || return 1
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] || return 0
  as_postgres "$programs/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1
  as_postgres rm -rf "$postgres_folder"
}
