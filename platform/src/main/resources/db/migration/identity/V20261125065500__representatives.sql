-- A link may invite somebody to speak for an organisation; without one it makes the first administrator.
alter table identity.entry_link add column organisation text, add column kind text check (kind in ('COMPANY', 'AGENCY'));
alter table identity.entry_link add constraint invitation check ((organisation is null) = (kind is null));

-- Whom an account speaks for.
alter table identity.account add column organisation text, add column kind text check (kind in ('COMPANY', 'AGENCY'));
alter table identity.account add constraint representative check ((organisation is null) = (kind is null));
