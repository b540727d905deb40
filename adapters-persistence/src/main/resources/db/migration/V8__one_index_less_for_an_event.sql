-- Of a person, what is not told yet is always the last: it is told in its order, and told again from an event on. Whether anything
-- waits is said by the last event, which the primary key finds.
DROP INDEX outbox_pending_of_person;
