-- Domains whose mail is signed here (DKIM). The private key is sealed; the public one stands in the DNS.
create table sending_domains (
  id uuid primary key,
  domain text not null unique,
  selector text not null,
  private_key_sealed text not null,
  public_key text not null,
  is_signing boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
