"""The door to MkDocs: events, generated pages, macros for authors, the build. Nothing else knows MkDocs."""
