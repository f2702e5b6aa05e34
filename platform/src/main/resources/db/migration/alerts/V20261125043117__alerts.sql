-- Who follows what, and what there is to tell them.
create schema alerts;

-- What rooms told, written in their own transaction. topics: places/works/… as in addresses ("lugar/170301"), a place with all above it.
create table alerts.change (
    id bigint generated always as identity primary key,
    uid uuid not null unique default gen_random_uuid(),
    kind text not null,
    what text not null,
    title text not null,
    link text not null,
    topics text[] not null,
    before text,
    after text,
    happened date not null,
    told_at timestamptz not null default now(),
    file text,
    entry uuid,
    fictional boolean not null,
    spread boolean not null default false
);
create index on alerts.change using gin (topics);
create index on alerts.change (file);
create index on alerts.change (id) where not spread;

-- An e-mail address or the address of a webhook. Personal data: the row goes when its last follow goes.
create table alerts.follower (
    id uuid primary key default gen_random_uuid(),
    channel text not null check (channel in ('email', 'webhook')),
    target text not null,
    language text not null,
    -- what opens the follower's own page; it is sent to the follower alone
    token text not null unique,
    -- what signs a webhook's messages
    secret text,
    failures integer not null default 0,
    stopped_at timestamptz,
    created_at timestamptz not null default now()
);
create unique index on alerts.follower (target) where channel = 'email';

create table alerts.follow (
    id uuid primary key default gen_random_uuid(),
    follower uuid not null references alerts.follower on delete cascade,
    topic text not null,
    name text not null,
    asked_at timestamptz not null default now(),
    confirmed_at timestamptz,
    unique (follower, topic)
);
create index on alerts.follow (topic);

-- One message to one follower. Its id is what the receiver sees, the same in every try.
create table alerts.message (
    id uuid primary key default gen_random_uuid(),
    follower uuid not null references alerts.follower on delete cascade,
    state text not null default 'open' check (state in ('open', 'sending', 'sent', 'dead')),
    tries integer not null default 0,
    trouble text,
    created_at timestamptz not null default now(),
    sent_at timestamptz
);
create index on alerts.message (follower, created_at);
create index on alerts.message (state);

-- A follower is told of a change once.
create table alerts.told (
    follower uuid not null references alerts.follower on delete cascade,
    change bigint not null references alerts.change on delete cascade,
    message uuid not null references alerts.message on delete cascade,
    primary key (follower, change)
);
create index on alerts.told (message);
create index on alerts.told (change);

-- The jobs of db-scheduler. They name messages by their id, never a person.
create table alerts.job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index on alerts.job (execution_time);
create index on alerts.job (last_heartbeat);

-- ANALYZE keeps samples of the values it sees; of these it must not, or an erased address would live on there.
alter table alerts.follower alter column target set statistics 0, alter column token set statistics 0, alter column secret set statistics 0;
