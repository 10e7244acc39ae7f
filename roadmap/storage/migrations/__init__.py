"""One history of the tables for SQLite and PostgreSQL, run by `roadmap.storage.migrate`."""
