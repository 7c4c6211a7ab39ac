import type { Migration } from './migration.ts'

/**
 * What better-auth keeps (its own names of columns), with the second factor in a shape of our own (account/second-factor),
 * and which person an account is. Only Doorloop itself comes here, never a transaction of a person.
 */
export const signIn: Migration = {
  name: '0004-sign-in',
  sql: `
create table auth_user (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create table auth_session (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth_user on delete cascade,
  -- 'password', or the id of the identity provider; and whether a second factor was shown, here or there
  "signedInBy" text not null default 'password', "secondFactor" boolean not null default false
);
create index on auth_session ("userId");
create table auth_account (
  "id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth_user on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index on auth_account ("userId");
-- an identity elsewhere is one account here
create unique index on auth_account ("providerId", "accountId");
create table auth_verification (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index on auth_verification ("identifier");
create table auth_two_factor (
  "userId" text primary key references auth_user on delete cascade, "secret" text not null, "backupCodes" text not null,
  -- the time step of the last code that was taken: no code is taken twice
  "lastStep" bigint
);
create table auth_rate_limit ("id" text primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
create table sign_in (
  person_id uuid primary key references person on delete cascade,
  user_id text not null unique references auth_user on delete cascade
);
`,
}
