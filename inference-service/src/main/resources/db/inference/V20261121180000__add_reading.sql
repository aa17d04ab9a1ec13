-- What the prompt meant when the image was made, so that a cached answer says the same.
alter table image add column reading jsonb not null default '{"used": [], "unknown": []}';
