-- Incidents: one cause behind many tickets. Any ticket may be one; the tickets that belong to it point at it.
alter table tickets add column incident_id uuid;                 -- of tickets; one that was merged leads to its target
alter table tickets add column root_cause text;                  -- of an incident: what was behind it
alter table tickets add column incident_answer text;             -- what its tickets were answered, with its placeholders
alter table tickets add column incident_solved_at timestamptz;
create index tickets_incident on tickets (incident_id, id) where incident_id is not null;

-- The reply that a change of many tickets writes on each: { html, status, incidentId, asOf }.
alter table bulk_changes add column reply jsonb;
