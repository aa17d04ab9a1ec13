create index inbox_age on inbox (received_at);
