-- Names of partners as the command-line tools and the routes take them.
alter table public.partners drop constraint if exists partners_name_check;
alter table public.partners
add constraint partners_name_check check (name ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$');

alter table public.persisted_operations
drop constraint if exists persisted_operations_partner_check;
alter table public.persisted_operations
add constraint persisted_operations_partner_check
check (partner ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$');
